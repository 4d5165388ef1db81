package org.hundredfold.nn;

/** The optimisers by plain loops in double precision, beside {@link ReferenceNetwork}; formulas in {@link Optimizer}. */
public final class ReferenceOptimizer {
    private final OptimizerSettings settings;
    private final double[] m;
    private final double[] v;
    private int step;

    public ReferenceOptimizer(OptimizerSettings settings, int parameters) {
        this.settings = settings;
        m = new double[parameters];
        v = new double[parameters];
    }

    /** Changes the parameters in place by one step. */
    public void update(double[] parameters, double[] gradient) {
        step++;
        double rate = settings.learningRate();
        for (int i = 0; i < parameters.length; i++) {
            double kept = 1 - rate * settings.weightDecay();
            parameters[i] = kept * parameters[i]
                    - switch (settings.kind()) {
                        case SGD -> rate * gradient[i];
                        case MOMENTUM -> rate * (m[i] = Optimizer.MOMENTUM * m[i] + gradient[i]);
                        case ADAM -> rate * adam(i, gradient[i]);
                    };
        }
    }

    private double adam(int i, double g) {
        m[i] = Optimizer.BETA1 * m[i] + (1 - Optimizer.BETA1) * g;
        v[i] = Optimizer.BETA2 * v[i] + (1 - Optimizer.BETA2) * g * g;
        double mean = m[i] / (1 - Math.pow(Optimizer.BETA1, step));
        double square = v[i] / (1 - Math.pow(Optimizer.BETA2, step));
        return mean / (Math.sqrt(square) + Optimizer.EPSILON);
    }
}
