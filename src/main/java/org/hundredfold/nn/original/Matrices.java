package org.hundredfold.nn.original;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Double-precision matrices of ND4J, by columns: the only order in which its gemm writes a result without a copy. */
final class Matrices {
    private Matrices() {}

    static INDArray zeros(int rows, int columns) {
        return Nd4j.create(DataType.DOUBLE, new long[] {rows, columns}, 'f');
    }

    /** @param values {@code [rows, columns]} row-major */
    static INDArray of(double[] values, int rows, int columns) {
        try (INDArray flat = Nd4j.createFromArray(values)) {
            return zeros(rows, columns).assign(flat.reshape('c', rows, columns));
        }
    }

    /** Row-major. */
    static double[] values(INDArray matrix) {
        try (INDArray rows = matrix.dup('c')) {
            return rows.data().asDouble();
        }
    }

    static void close(INDArray... matrices) {
        for (INDArray matrix : matrices) {
            matrix.close();
        }
    }
}
