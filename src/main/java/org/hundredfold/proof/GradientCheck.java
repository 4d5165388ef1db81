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
        return String.format(
                Locale.ROOT,
                passed()
                        ? "The gradient is right: of %,d weights and biases, %,d were held against finite differences of the"
                                + " loss, and none is off by more than %s."
                        : "The gradient is WRONG: of %,d weights and biases, %,d were held against finite differences of the"
                                + " loss, and one is off by %s. Do not rely on what is trained here.",
                parameters,
                checked - leftOut,
                InWords.atMost(largest()));
    }

    /** What each computation came to, layer by layer. */
    public String details() {
        String each = gradients.stream()
                .map(gradient -> gradient.name() + " "
                        + gradient.layers().stream().map(InWords::atMost).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String bends = leftOut == 0 ? "" : " %d lie where a ReLU unit bends and have none.".formatted(leftOut);
        return "On %d pictures, layer by layer, relative to the layer's largest derivative: %s.%s"
                .formatted(pictures, each, bends);
    }
}
