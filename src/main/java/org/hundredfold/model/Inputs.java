package org.hundredfold.model;

import java.util.List;
import org.hundredfold.nn.Batch;

/**
 * Pictures as a network is given them.
 *
 * @param rows for each its values, as many as the network has inputs, in [0, 1] if they are pixels
 */
record Inputs(List<float[]> rows) implements Batch {
    private static final float FULL = 255;

    static Inputs of(float[] only) {
        return new Inputs(List.of(only));
    }

    /** @param pixels bytes laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says */
    static float[] ofPixels(byte[] pixels) {
        float[] inputs = new float[pixels.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (pixels[i] & 0xFF) / FULL;
        }
        return inputs;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        System.arraycopy(rows.get(row), 0, target, offset, rows.get(row).length);
    }

    /** Nothing asks for it. */
    @Override
    public int label(int row) {
        return 0;
    }
}
