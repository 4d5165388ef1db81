package org.hundredfold.nn;

import java.util.Arrays;

/** The mean of each plane. */
final class AveragePoolingLayer extends WorkingLayer {
    private final int[] pixels;
    private final int[] deltaPixels;
    private final float share;

    AveragePoolingLayer(Layout below, Layout out, int offset, int capacity) {
        super(below, out, offset, capacity);
        pixels = below.pixels();
        deltaPixels = below.borderless().pixels();
        share = 1f / pixels.length;
    }

    @Override
    int length() {
        return 0;
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        int channels = layout.shape().channels();
        float[] means = output.values();
        for (int row = from; row < to; row++) {
            int start = output.start(row);
            Arrays.fill(means, start, start + channels, 0);
            for (int pixel : pixels) {
                int at = x.start(row) + pixel;
                for (int channel = 0; channel < channels; channel++) {
                    means[start + channel] += x.values()[at + channel];
                }
            }
            for (int channel = 0; channel < channels; channel++) {
                means[start + channel] *= share;
            }
        }
    }

    @Override
    void derive(int from, int to) {}

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        int channels = layout.shape().channels();
        for (int row = from; row < to; row++) {
            int start = delta.start(row);
            for (int pixel : deltaPixels) {
                int at = into.start(row) + pixel;
                for (int channel = 0; channel < channels; channel++) {
                    into.values()[at + channel] = delta.values()[start + channel] * share;
                }
            }
        }
    }
}
