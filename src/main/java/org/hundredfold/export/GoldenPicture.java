package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.hundredfold.model.Answer;

/**
 * A picture and what the model says about it, to hold others' answers against.
 *
 * @param name the path of its file below the folder of the data set, or what was drawn
 * @param picture upright, on white, of {@link BufferedImage#TYPE_INT_RGB}
 */
public record GoldenPicture(String name, BufferedImage picture, Answer answer) {
    /** {@code [height, width, 3]}: unsigned bytes R, G, B of each pixel, row by row. */
    public byte[] rgb() {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] bytes = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) (pixels[i] >> 16);
            bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[3 * i + 2] = (byte) pixels[i];
        }
        return bytes;
    }

    /** Of each class, in order of the model's classes. */
    public double[] probabilities() {
        return answer.scores().stream()
                .mapToDouble(score -> score.probability())
                .toArray();
    }
}
