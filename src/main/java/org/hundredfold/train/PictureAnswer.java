package org.hundredfold.train;

/**
 * What a network answered to a picture that it never saw in training.
 *
 * @param picture its path below the folder it was tested from, see {@link org.hundredfold.data.Picture#relative()}
 * @param content hex SHA-256 of the file
 * @param truth name of its class
 * @param answer name of the most probable class
 * @param probability of the answer, in [0, 1]; NaN if the network's numbers went wrong
 */
public record PictureAnswer(String picture, String content, String truth, String answer, float probability) {
    public boolean right() {
        return truth.equals(answer);
    }
}
