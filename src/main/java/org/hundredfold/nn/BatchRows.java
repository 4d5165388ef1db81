package org.hundredfold.nn;

/** A batch of rows that another one has. */
interface BatchRows extends Batch {
    Batch whole();

    /** Their numbers there. */
    int[] rows();

    @Override
    default int size() {
        return rows().length;
    }

    @Override
    default void readInputs(int row, float[] target, int offset) {
        whole().readInputs(rows()[row], target, offset);
    }

    @Override
    default int label(int row) {
        return whole().label(rows()[row]);
    }

    @Override
    default int picture(int row) {
        return whole().picture(rows()[row]);
    }

    @Override
    default int epoch() {
        return whole().epoch();
    }
}
