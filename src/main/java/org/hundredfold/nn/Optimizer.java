package org.hundredfold.nn;

import java.util.List;

/** Updates parameters in place from blocks of their gradient; different threads may bring different blocks of a step. */
abstract class Optimizer implements GradientUse {
    static final double MOMENTUM = 0.9;
    static final double BETA1 = 0.9;
    static final double BETA2 = 0.999;
    static final double EPSILON = 1e-8;

    final Updates updates = Updates.fastest();
    private final OptimizerSettings settings;
    /** That were begun. */
    int steps;
    /** What the learning rate is multiplied by. */
    double rateFactor = 1;
    /** The learning rate of the step that was begun. */
    double rate;
    /** What is kept of a parameter when a step decays it. */
    float kept;

    Optimizer(OptimizerSettings settings) {
        this.settings = settings;
    }

    static Optimizer of(OptimizerSettings settings, float[] parameters) {
        return switch (settings.kind()) {
            case SGD -> new Sgd(settings, parameters);
            case MOMENTUM -> new Momentum(settings, parameters);
            case ADAM -> new Adam(settings, parameters);
        };
    }

    /** To be called once before the blocks of each step. */
    void beginStep() {
        steps++;
        rate = settings.learningRate() * rateFactor;
        kept = (float) (1 - rate * settings.weightDecay());
    }

    /** What is remembered of earlier steps for each parameter, in the order of the parameters; as it is, no copies. */
    abstract List<float[]> moments();

    private static final class Sgd extends Optimizer {
        private final float[] parameters;

        Sgd(OptimizerSettings settings, float[] parameters) {
            super(settings);
            this.parameters = parameters;
        }

        @Override
        public void take(int from, float[] gradient, int count) {
            updates.sgd(parameters, from, gradient, count, (float) rate, kept);
        }

        @Override
        List<float[]> moments() {
            return List.of();
        }
    }

    private static final class Momentum extends Optimizer {
        private final float[] parameters;
        private final float[] m;

        Momentum(OptimizerSettings settings, float[] parameters) {
            super(settings);
            this.parameters = parameters;
            m = new float[parameters.length];
        }

        @Override
        public void take(int from, float[] gradient, int count) {
            updates.momentum(parameters, m, from, gradient, count, (float) rate, kept);
        }

        @Override
        List<float[]> moments() {
            return List.of(m);
        }
    }

    /** Adam, with the bias corrections drawn into the step size and epsilon as in section 2 of its paper. */
    private static final class Adam extends Optimizer {
        private final float[] parameters;
        private final float[] m;
        private final float[] v;
        private float stepSize;
        private float epsilon;

        Adam(OptimizerSettings settings, float[] parameters) {
            super(settings);
            this.parameters = parameters;
            m = new float[parameters.length];
            v = new float[parameters.length];
        }

        @Override
        void beginStep() {
            super.beginStep();
            double correction = Math.sqrt(1 - StrictMath.pow(BETA2, steps));
            stepSize = (float) (rate * correction / (1 - StrictMath.pow(BETA1, steps)));
            epsilon = (float) (EPSILON * correction);
        }

        @Override
        public void take(int from, float[] gradient, int count) {
            updates.adam(parameters, m, v, from, gradient, count, stepSize, epsilon, kept);
        }

        @Override
        List<float[]> moments() {
            return List.of(m, v);
        }
    }
}
