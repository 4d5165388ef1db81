package org.hundredfold.proof;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Analytic gradients against finite differences of the loss: whether the formula is right, not only computed alike twice.
 *
 * @param network in words, such as {@code 784-256-10}
 * @param parameters how many the network has
 * @param checked how many of them were looked at
 * @param leftOut how many of those have no derivative, because a ReLU unit bends there
 * @param pictures in the batch whose mean loss it is about
 */
public record GradientCheck(
        String network, int parameters, int checked, int leftOut, int pictures, List<Gradient> gradients) {
    /** A wrong term in a formula is far off; rounding in single precision and a bend of ReLU nearby stay below. */
    public static final double TOLERANCE = 1e-4;

    /**
     * One computation of the gradient.
     *
     * @param name such as {@code nested loops}
     * @param layers largest difference per layer, relative to the largest derivative of that layer
     */
    public record Gradient(String name, List<Double> layers) {
        public Gradient {
            layers = List.copyOf(layers);
        }

        /** The largest of all layers. */
        public double largest() {
            return layers.stream().reduce(0.0, Math::max);
        }
    }

    public GradientCheck {
        gradients = List.copyOf(gradients);
    }

    /** The largest of all. */
    public double largest() {
        return gradients.stream().map(Gradient::largest).reduce(0.0, Math::max);
    }

    /** Whether every gradient is that of the loss. */
    public boolean passed() {
        return largest() <= TOLERANCE;
    }

    public String sentence() {
        String each = gradients.stream()
                .map(gradient -> gradient.name() + " " + InWords.atMost(gradient.largest()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s Of the %,d weights and biases of %s, %,d were looked at on %d pictures; the largest difference from"
                        + " finite differences, relative to the largest derivative of the layer: %s.%s",
                passed() ? "The gradient is right." : "The gradient is WRONG: do not rely on what is trained here.",
                parameters,
                network,
                checked,
                pictures,
                each,
                leftOut == 0 ? "" : " %d lie where a ReLU unit bends and were left out.".formatted(leftOut));
    }
}
