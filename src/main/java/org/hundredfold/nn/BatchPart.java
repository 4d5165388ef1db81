package org.hundredfold.nn;

/**
 * Some rows of the batch of a step.
 *
 * @param rows their numbers there
 */
public record BatchPart(Batch whole, int[] rows) implements Batch {
    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        whole.readInputs(rows[row], target, offset);
    }

    @Override
    public int label(int row) {
        return whole.label(rows[row]);
    }

    @Override
    public int picture(int row) {
        return whole.picture(rows[row]);
    }

    @Override
    public int epoch() {
        return whole.epoch();
    }

    @Override
    public int stepSize() {
        return whole.stepSize();
    }

    @Override
    public int stepRow(int row) {
        return whole.stepRow(rows[row]);
    }
}
