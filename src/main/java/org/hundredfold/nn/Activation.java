package org.hundredfold.nn;

/** Activation functions, with the derivative written in terms of the output {@code a = f(z)}, which backpropagation has at hand. */
public enum Activation {
    IDENTITY {
        @Override
        double apply(double z) {
            return z;
        }

        @Override
        double derivative(double a) {
            return 1;
        }
    },
    SIGMOID {
        @Override
        double apply(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        double derivative(double a) {
            return a * (1 - a);
        }
    },
    TANH {
        @Override
        double apply(double z) {
            return Math.tanh(z);
        }

        @Override
        double derivative(double a) {
            return 1 - a * a;
        }
    },
    RELU {
        @Override
        double apply(double z) {
            return Math.max(0, z);
        }

        @Override
        double derivative(double a) {
            return a > 0 ? 1 : 0;
        }
    };

    /** {@code f(z)}. */
    abstract double apply(double z);

    /** {@code f'(z)} for {@code a = f(z)}. */
    abstract double derivative(double a);
}
