package org.hundredfold.features;

/** The mean of what a network says of each position in a picture. */
final class Positions {
    private Positions() {}

    /**
     * @param values an array of the given shape, for one picture
     * @param shape {@code [1, C, H, W]}, or {@code [1, H, W, C]} with the channels last; {@code [1, positions, C]}; any other
     *     has no positions
     * @return one value for each channel
     */
    static float[] mean(float[] values, long[] shape, boolean channelsLast) {
        if (shape.length < 3) {
            return values;
        }
        boolean last = channelsLast || shape.length == 3;
        int channels = (int) (last ? shape[shape.length - 1] : shape[1]);
        int positions = values.length / channels;
        float[] means = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            double sum = 0;
            for (int position = 0; position < positions; position++) {
                sum += values[last ? position * channels + channel : channel * positions + position];
            }
            means[channel] = (float) (sum / positions);
        }
        return means;
    }
}
