package org.hundredfold.nn;

import java.util.Arrays;

/**
 * What happens to single values between the matrix products: plain loops over heap arrays that the compiler vectorises, or
 * explicit vectors where it does not. Counts of derivatives are multiples of {@link Gemm#WIDTH}.
 */
final class Elementwise {
    private static final boolean VECTORS = Backend.hasVectors();

    private static final float TANH_LIMIT = 9;
    /** Its square times the smallest float is above 1. */
    private static final float HUGE = 1e30f;

    private Elementwise() {}

    /** {@code z = f(z)} for the values from {@code from} up to {@code to}. */
    static void activate(Activation activation, float[] z, int from, int to) {
        switch (activation) {
            case IDENTITY -> {}
            case RELU -> {
                for (int i = from; i < to; i++) {
                    z[i] = Math.max(0f, z[i]);
                }
            }
            case TANH -> {
                for (int i = from; i < to; i++) {
                    z[i] = tanh(z[i]);
                }
            }
            case SIGMOID -> {
                for (int i = from; i < to; i++) {
                    z[i] = 0.5f + 0.5f * tanh(0.5f * z[i]);
                }
            }
        }
    }

    /** {@code delta *= f'(z)}, from {@code a = f(z)}, for values from {@code from} and {@code deltaFrom} on. */
    static void multiplyByDerivative(
            Activation activation, float[] a, int from, float[] delta, int deltaFrom, int count) {
        switch (activation) {
            case IDENTITY -> {}
            case RELU -> {
                if (VECTORS) {
                    SimdElementwise.multiplyByStep(a, from, delta, deltaFrom, count);
                    return;
                }
                for (int i = 0; i < count; i++) {
                    // 1 where a > 0, however small, else 0; a comparison would not be vectorised.
                    delta[deltaFrom + i] *= Math.min(1f, a[from + i] * HUGE * HUGE);
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    delta[deltaFrom + i] *= 1 - a[from + i] * a[from + i];
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    delta[deltaFrom + i] *= a[from + i] * (1 - a[from + i]);
                }
            }
        }
    }

    /** Makes the lanes that no channel fills 0 again where the function made something else of it. */
    static void clearLanes(Activation activation, float[] values, int start, Layout layout) {
        Shape shape = layout.shape();
        if (activation == Activation.SIGMOID && layout.pixel() > shape.channels()) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    int from = start + layout.index(0, y, x);
                    Arrays.fill(values, from + shape.channels(), from + layout.pixel(), 0);
                }
            }
        }
    }

    /**
     * Hyperbolic tangent as a quotient of two polynomials, within 3e-7 of the true value; unlike {@link Math#tanh} it
     * vectorises. Coefficients of the Eigen library's {@code ptanh}. NaN stays NaN.
     */
    static float tanh(float value) {
        float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, value));
        float s = x * x;
        float p = -2.76076847742355e-16f;
        p = p * s + 2.00018790482477e-13f;
        p = p * s - 8.60467152213735e-11f;
        p = p * s + 5.12229709037114e-08f;
        p = p * s + 1.48572235717979e-05f;
        p = p * s + 6.37261928875436e-04f;
        p = p * s + 4.89352455891786e-03f;
        float q = 1.19825839466702e-06f;
        q = q * s + 1.18534705686654e-04f;
        q = q * s + 2.26843463243900e-03f;
        q = q * s + 4.89352518554385e-03f;
        return x * p / q;
    }
}
