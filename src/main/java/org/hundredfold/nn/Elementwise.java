package org.hundredfold.nn;

/** What happens to single values between the matrix products: plain loops over heap arrays that the compiler vectorises. */
final class Elementwise {
    private static final float TANH_LIMIT = 9;

    private Elementwise() {}

    /** {@code z[r, j] += bias[from + j]} for every row of {@code z [rows, units]}. */
    static void addBias(float[] z, int rows, int units, float[] bias, int from) {
        for (int r = 0; r < rows; r++) {
            int row = r * units;
            for (int j = 0; j < units; j++) {
                z[row + j] += bias[from + j];
            }
        }
    }

    /** {@code sums[j] = sum over r of delta[r, j]}, rows added in order. */
    static void sumRows(float[] delta, int rows, int units, float[] sums) {
        System.arraycopy(delta, 0, sums, 0, units);
        for (int r = 1; r < rows; r++) {
            int row = r * units;
            for (int j = 0; j < units; j++) {
                sums[j] += delta[row + j];
            }
        }
    }

    /** {@code z = f(z)} for the first {@code count} values. */
    static void activate(Activation activation, float[] z, int count) {
        switch (activation) {
            case IDENTITY -> {}
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    z[i] = Math.max(0f, z[i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    z[i] = tanh(z[i]);
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    z[i] = 0.5f + 0.5f * tanh(0.5f * z[i]);
                }
            }
        }
    }

    /** {@code delta *= f'(z)}, from {@code a = f(z)}, for the first {@code count} values. */
    static void multiplyByDerivative(Activation activation, float[] a, float[] delta, int count) {
        switch (activation) {
            case IDENTITY -> {}
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    delta[i] = a[i] > 0 ? delta[i] : 0;
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    delta[i] *= 1 - a[i] * a[i];
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    delta[i] *= a[i] * (1 - a[i]);
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
