package org.hundredfold.nn;

/** The pictures of one step, read row by row; several threads read different rows at the same time. */
public interface Batch {
    int size();

    /** Writes the inputs of one row to {@code target} from {@code offset} on, as many as the network has inputs. */
    void readInputs(int row, float[] target, int offset);

    /** Index of the row's true class. */
    int label(int row);

    /** Index of the row's picture among all that there are. */
    default int picture(int row) {
        return row;
    }

    /** Of the epoch in which the rows are varied as is due then; 0 where they are as they are. */
    default int epoch() {
        return 0;
    }

    /** Rows of the step, of which these may be a part. */
    default int stepSize() {
        return size();
    }

    /** The row's number in the step. */
    default int stepRow(int row) {
        return row;
    }
}
