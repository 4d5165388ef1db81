package org.hundredfold.nn;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The three matrix products of a dense layer, on row-major matrices off the heap, by the OpenBLAS that ND4J brings.
 * Called directly, since a call through {@code Nd4j.gemm} costs 10 us more; one BLAS thread, since the batch is shared
 * among workers instead.
 */
final class Blas {
    static {
        // ND4J sets the number of BLAS threads when it loads, so it has to load first.
        Nd4j.getBackend();
        openblas.blas_set_num_threads(1);
    }

    private Blas() {}

    /** Runs the static initialiser. */
    static void load() {}

    /** {@code z [rows, units] = x [rows, inputs] * w [units, inputs]^T}. */
    static void forward(int rows, int units, int inputs, FloatPointer x, FloatPointer w, FloatPointer z) {
        openblas.cblas_sgemm(
                CblasRowMajor, CblasNoTrans, CblasTrans, rows, units, inputs, 1, x, inputs, w, inputs, 0, z, units);
    }

    /** {@code dw [units, inputs] = delta [rows, units]^T * x [rows, inputs]}. */
    static void weightGradient(int rows, int units, int inputs, FloatPointer delta, FloatPointer x, FloatPointer dw) {
        openblas.cblas_sgemm(
                CblasRowMajor,
                CblasTrans,
                CblasNoTrans,
                units,
                inputs,
                rows,
                1,
                delta,
                units,
                x,
                inputs,
                0,
                dw,
                inputs);
    }

    /** {@code dx [rows, inputs] = delta [rows, units] * w [units, inputs]}. */
    static void inputGradient(int rows, int units, int inputs, FloatPointer delta, FloatPointer w, FloatPointer dx) {
        openblas.cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                rows,
                inputs,
                units,
                1,
                delta,
                units,
                w,
                inputs,
                0,
                dx,
                inputs);
    }
}
