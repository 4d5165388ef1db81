package org.hundredfold.nn;

/** The pictures of one step, read row by row; several threads read different rows at the same time. */
public interface Batch {
    int size();

    /** Writes the inputs of one row to {@code target} from {@code offset} on, as many as the network has inputs. */
    void readInputs(int row, float[] target, int offset);

    /** Index of the row's true class. */
    int label(int row);
}
