package org.hundredfold.export.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.export.layers.LayerChain;
import org.hundredfold.export.layers.Tensor;
import org.hundredfold.nn.Activation;

/** Layers of Keras. */
final class KerasLayers implements LayerChain {
    private final List<KerasLayer> layers = new ArrayList<>();
    private final Map<String, Integer> ofType = new HashMap<>();

    List<KerasLayer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public void rescale(float[] factors, float[] offsets) {
        add("Rescaling", Map.of("scale", oneOrAll(factors), "offset", oneOrAll(offsets)));
    }

    private static Object oneOrAll(float[] values) {
        return values.length == 1 ? (Object) values[0] : values;
    }

    @Override
    public void flatten() {
        add("Flatten", Map.of("data_format", "channels_last"));
    }

    @Override
    public void dense(Tensor weights, Optional<Tensor> bias, Activation activation) {
        List<Tensor> all = new ArrayList<>(List.of(weights));
        bias.ifPresent(all::add);
        add(
                "Dense",
                Map.of("units", weights.shape().get(1), "activation", name(activation), "use_bias", bias.isPresent()),
                all);
    }

    @Override
    public void convolve(Tensor weights, Tensor bias, Activation activation) {
        add(
                "Conv2D",
                Map.of(
                        "filters",
                        weights.shape().get(3),
                        "kernel_size",
                        weights.shape().subList(0, 2),
                        "strides",
                        List.of(1, 1),
                        "padding",
                        "same",
                        "data_format",
                        "channels_last",
                        "activation",
                        name(activation),
                        "use_bias",
                        true),
                List.of(weights, bias));
    }

    @Override
    public void normalise(int groups, double epsilon, Tensor weights, Tensor bias, Activation activation) {
        add(
                "GroupNormalization",
                Map.of("groups", groups, "axis", -1, "epsilon", epsilon, "center", true, "scale", true),
                List.of(weights, bias));
        if (activation != Activation.IDENTITY) {
            activate(name(activation));
        }
    }

    @Override
    public void largestOf(int side) {
        add(
                "MaxPooling2D",
                Map.of(
                        "pool_size",
                        List.of(side, side),
                        "strides",
                        List.of(side, side),
                        "padding",
                        "valid",
                        "data_format",
                        "channels_last"));
    }

    @Override
    public void averagePlanes() {
        add("GlobalAveragePooling2D", Map.of("data_format", "channels_last", "keepdims", false));
    }

    @Override
    public void softplus() {
        activate("softplus");
    }

    @Override
    public void softmax() {
        activate("softmax");
    }

    private void activate(String function) {
        add("Activation", Map.of("activation", function));
    }

    private static String name(Activation activation) {
        return switch (activation) {
            case IDENTITY -> "linear";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
            case RELU -> "relu";
        };
    }

    private void add(String type, Map<String, Object> settings) {
        add(type, settings, List.of());
    }

    private void add(String type, Map<String, Object> settings, List<Tensor> weights) {
        layers.add(new KerasLayer(type, freeName(type), settings, weights));
    }

    /** As Keras names groups of weights, whatever the layers' own names are: by their type, counted from the second on. */
    private String freeName(String type) {
        String name = type.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        int before = ofType.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "_" + before;
    }
}
