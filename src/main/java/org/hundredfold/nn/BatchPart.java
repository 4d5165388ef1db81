package org.hundredfold.nn;

/** Some rows of the batch of a step. */
public record BatchPart(Batch whole, int[] rows) implements BatchRows {
    @Override
    public int stepSize() {
        return whole.stepSize();
    }

    @Override
    public int stepRow(int row) {
        return whole.stepRow(rows[row]);
    }
}
