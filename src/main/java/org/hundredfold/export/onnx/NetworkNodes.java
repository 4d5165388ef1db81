package org.hundredfold.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hundredfold.export.onnx.OnnxGraph.Attribute;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;

/** Computes a network inside of a graph; it only takes what OpenCV reads too. */
final class NetworkNodes {
    private final OnnxGraph graph;
    private final NetworkParameters parameters;
    private final NetworkSpec network;
    /** Whether values come as {@code [N, channels, height, width]}, and not as {@code [N, values]}. */
    private boolean planes = true;

    NetworkNodes(OnnxGraph graph, NetworkParameters parameters) {
        this.graph = graph;
        this.parameters = parameters;
        this.network = parameters.network();
    }

    /**
     * @param pictures name of planes {@code [N, channels, height, width]}, also for a network whose inputs have no place
     * @return name of the last layer's outputs {@code [N, outputs]}
     */
    String add(String pictures) {
        String value = standardised(network.input().isFlat() ? flat(pictures) : pictures);
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            value = activated(layer.activation(), layer(i, layer, value));
        }
        return value;
    }

    private String standardised(String inputs) {
        Standardisation standardisation = network.standardisation();
        if (standardisation.changesNothing()) {
            return inputs;
        }
        int channels = network.input().channels();
        float[] means = new float[channels];
        float[] factors = new float[channels];
        for (int c = 0; c < channels; c++) {
            means[c] = standardisation.means().get(c);
            factors[c] = 1 / standardisation.deviations().get(c);
        }
        String distance = graph.node("Sub", List.of(inputs, perChannel("means", means)));
        return graph.node("Mul", List.of(distance, perChannel("factors", factors)));
    }

    private String perChannel(String name, float[] values) {
        return graph.floats(name, values, planes ? new long[] {values.length, 1, 1} : new long[] {values.length});
    }

    private String layer(int i, Layer layer, String value) {
        if (layer instanceof Dense) {
            return dense(i, value);
        }
        if (layer instanceof Convolution convolution) {
            return convolution(i, convolution, value);
        }
        if (layer instanceof Normalisation normalisation) {
            return normalisation(i, normalisation, value);
        }
        if (layer instanceof MaxPooling pooling) {
            Attribute side = square("kernel_shape", pooling.size());
            return graph.node("MaxPool", List.of(value), side, square("strides", pooling.size()));
        }
        if (layer instanceof AveragePooling) {
            return graph.node("GlobalAveragePool", List.of(value));
        }
        // Nothing is dropped out when answering.
        return value;
    }

    private String dense(int i, String value) {
        List<String> inputs = new ArrayList<>(List.of(flat(value), tensor(network.weights(i))));
        network.bias(i).map(this::tensor).ifPresent(inputs::add);
        return graph.node("Gemm", inputs, Attribute.of("transB", 1));
    }

    private String flat(String value) {
        String flat = planes ? graph.node("Flatten", List.of(value), Attribute.of("axis", 1)) : value;
        planes = false;
        return flat;
    }

    private String convolution(int i, Convolution convolution, String value) {
        long reach = (convolution.kernel() - 1) / 2;
        return graph.node(
                "Conv",
                List.of(
                        value,
                        tensor(network.weights(i)),
                        tensor(network.bias(i).orElseThrow())),
                square("kernel_shape", convolution.kernel()),
                Attribute.of("pads", new long[] {reach, reach, reach, reach}));
    }

    /** Each group as one long plane, which is brought to mean 0 and variance 1. */
    private String normalisation(int i, Normalisation normalisation, String value) {
        int groups = normalisation.groups();
        Shape shape = network.shapeInto(i);
        float[] ones = new float[groups];
        Arrays.fill(ones, 1);
        String grouped = graph.node("Reshape", List.of(value, graph.list(0, groups, -1)));
        String normal = graph.node(
                "InstanceNormalization",
                List.of(grouped, graph.floats(ones, groups), graph.floats(new float[groups], groups)),
                Attribute.of("epsilon", (float) Normalisation.EPSILON));
        String maps =
                graph.node("Reshape", List.of(normal, graph.list(-1, shape.channels(), shape.height(), shape.width())));
        ParameterTensor weights = network.weights(i);
        ParameterTensor bias = network.bias(i).orElseThrow();
        String scaled = graph.node("Mul", List.of(maps, perChannel(weights.name(), parameters.values(weights))));
        return graph.node("Add", List.of(scaled, perChannel(bias.name(), parameters.values(bias))));
    }

    private String activated(Activation activation, String value) {
        return switch (activation) {
            case IDENTITY -> value;
            case SIGMOID -> graph.node("Sigmoid", List.of(value));
            case TANH -> graph.node("Tanh", List.of(value));
            case RELU -> graph.node("Relu", List.of(value));
        };
    }

    private String tensor(ParameterTensor tensor) {
        long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
        return graph.floats(tensor.name(), parameters.values(tensor), shape);
    }

    private static Attribute square(String name, long side) {
        return Attribute.of(name, new long[] {side, side});
    }
}
