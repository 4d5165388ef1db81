package org.hundredfold.nn;

/**
 * Updates parameters from gradients. Every array operation is a plain loop over one block that the compiler vectorises;
 * different blocks of the same step may be updated by different threads.
 */
abstract class Optimizer {
    static final double MOMENTUM = 0.9;
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    static final double EPSILON = 1e-8;

    static Optimizer of(OptimizerSettings settings, int parameters) {
        float rate = (float) settings.learningRate();
        return switch (settings.kind()) {
            case SGD -> new Sgd(rate);
            case MOMENTUM -> new Momentum(rate, parameters);
            case ADAM -> new Adam(settings.learningRate(), parameters);
        };
    }

    /** To be called once before the blocks of each step. */
    void beginStep() {}

    /**
     * Updates {@code parameters[from] .. parameters[from + count - 1]}.
     *
     * @param gradient of those parameters, from index 0 on
     */
    abstract void update(float[] parameters, int from, float[] gradient, int count);

    /** {@code p -= rate * g}. */
    private static final class Sgd extends Optimizer {
        private final float rate;

        Sgd(float rate) {
            this.rate = rate;
        }

        @Override
        void update(float[] parameters, int from, float[] gradient, int count) {
            for (int i = 0; i < count; i++) {
                parameters[from + i] -= rate * gradient[i];
            }
        }
    }

    /** {@code m = 0.9 m + g; p -= rate * m} (Polyak 1964). */
    private static final class Momentum extends Optimizer {
        private final float rate;
        private final float[] m;

        Momentum(float rate, int parameters) {
            this.rate = rate;
            m = new float[parameters];
        }

        @Override
        void update(float[] parameters, int from, float[] gradient, int count) {
            for (int i = 0; i < count; i++) {
                m[from + i] = (float) MOMENTUM * m[from + i] + gradient[i];
            }
            for (int i = 0; i < count; i++) {
                parameters[from + i] -= rate * m[from + i];
            }
        }
    }

    /**
     * Adam (Kingma and Ba 2015, algorithm 1), with the bias corrections drawn into the step size and epsilon as in the
     * paper's section 2.
     */
    private static final class Adam extends Optimizer {
        private final double rate;
        private final float[] m;
        private final float[] v;
        private int step;
        private float stepSize;
        private float epsilon;

        Adam(double rate, int parameters) {
            this.rate = rate;
            m = new float[parameters];
            v = new float[parameters];
        }

        @Override
        void beginStep() {
            step++;
            double correction = Math.sqrt(1 - Math.pow(BETA2, step));
            stepSize = (float) (rate * correction / (1 - Math.pow(BETA1, step)));
            epsilon = (float) (EPSILON * correction);
        }

        @Override
        void update(float[] parameters, int from, float[] gradient, int count) {
            for (int i = 0; i < count; i++) {
                m[from + i] = (float) BETA1 * m[from + i] + (float) (1 - BETA1) * gradient[i];
            }
            for (int i = 0; i < count; i++) {
                v[from + i] = (float) BETA2 * v[from + i] + (float) (1 - BETA2) * gradient[i] * gradient[i];
            }
            for (int i = 0; i < count; i++) {
                parameters[from + i] -= stepSize * m[from + i] / ((float) Math.sqrt(v[from + i]) + epsilon);
            }
        }
    }
}
