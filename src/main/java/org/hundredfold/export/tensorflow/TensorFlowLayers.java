package org.hundredfold.export.tensorflow;

import java.util.List;
import java.util.Optional;
import org.hundredfold.export.layers.LayerChain;
import org.hundredfold.export.layers.Tensor;
import org.hundredfold.export.tensorflow.Graph.Attribute;
import org.hundredfold.export.tensorflow.Graph.Type;
import org.hundredfold.nn.Activation;

/** Layers as nodes of a graph, with their weights as constants in it. */
final class TensorFlowLayers implements LayerChain {
    private final Graph graph;
    private String value;

    /** @param value name of what goes into the first */
    TensorFlowLayers(Graph graph, String value) {
        this.graph = graph;
        this.value = value;
    }

    /** Name of what comes out of the last. */
    String value() {
        return value;
    }

    @Override
    public void rescale(float[] factors, float[] offsets) {
        next("Mul", constant(Tensor.row(factors)));
        next("AddV2", constant(Tensor.row(offsets)));
    }

    @Override
    public void flatten() {
        reshape(listed(pictures(), graph.whole(-1)));
    }

    @Override
    public void dense(Tensor weights, Optional<Tensor> bias, Activation activation) {
        next("MatMul", constant(weights));
        bias.ifPresent(some -> next("AddV2", constant(some)));
        activate(activation);
    }

    @Override
    public void convolve(Tensor weights, Tensor bias, Activation activation) {
        value = graph.node(
                Type.FLOAT,
                "Conv2D",
                List.of(value, constant(weights)),
                Attribute.of("strides", List.of(1, 1, 1, 1)),
                Attribute.of("padding", "SAME"));
        next("AddV2", constant(bias));
        activate(activation);
    }

    @Override
    public void normalise(int groups, double epsilon, Tensor weights, Tensor bias, Activation activation) {
        String before = shape();
        int channels = weights.shape().get(0);
        reshape(listed(pictures(), graph.whole(-1), graph.whole(groups), graph.whole(channels / groups)));
        String mean = meanOfGroups(value);
        String variance = meanOfGroups(node("SquaredDifference", value, mean));
        next("Sub", mean);
        next("Mul", node("Rsqrt", node("AddV2", variance, graph.floats(List.of(), (float) epsilon))));
        reshape(before);
        next("Mul", constant(weights));
        next("AddV2", constant(bias));
        activate(activation);
    }

    private String meanOfGroups(String values) {
        return graph.node(
                Type.FLOAT,
                "Mean",
                List.of(values, graph.axes(List.of(2), 1, 3)),
                Attribute.of("Tidx", Type.INT32),
                Attribute.yes("keep_dims"));
    }

    @Override
    public void largestOf(int side) {
        value = graph.node(
                Type.FLOAT,
                "MaxPool",
                List.of(value),
                Attribute.of("ksize", List.of(1, side, side, 1)),
                Attribute.of("strides", List.of(1, side, side, 1)),
                Attribute.of("padding", "VALID"));
    }

    @Override
    public void averagePlanes() {
        value = graph.node(
                Type.FLOAT, "Mean", List.of(value, graph.axes(List.of(2), 1, 2)), Attribute.of("Tidx", Type.INT32));
    }

    @Override
    public void softplus() {
        next("Softplus");
    }

    @Override
    public void softmax() {
        next("Softmax");
    }

    private void activate(Activation activation) {
        switch (activation) {
            case IDENTITY -> {}
            case SIGMOID -> next("Sigmoid");
            case TANH -> next("Tanh");
            case RELU -> next("Relu");
        }
    }

    private void reshape(String shape) {
        value = graph.node(Type.FLOAT, "Reshape", List.of(value, shape), Attribute.of("Tshape", Type.INT64));
    }

    private String shape() {
        return graph.node(Type.FLOAT, "Shape", List.of(value), Attribute.of("out_type", Type.INT64));
    }

    /** How many there are. */
    private String pictures() {
        return graph.node(
                "GatherV2",
                List.of(shape(), graph.axes(List.of(), 0), graph.axes(List.of(), 0)),
                Attribute.of("Tparams", Type.INT64),
                Attribute.of("Tindices", Type.INT32),
                Attribute.of("Taxis", Type.INT32));
    }

    private String listed(String... numbers) {
        return graph.node(Type.INT64, "Pack", List.of(numbers), Attribute.of("N", numbers.length));
    }

    private String constant(Tensor tensor) {
        return graph.floats(tensor.shape(), tensor.values());
    }

    private void next(String operation) {
        value = node(operation, value);
    }

    private void next(String operation, String other) {
        value = node(operation, value, other);
    }

    private String node(String operation, String... inputs) {
        return graph.node(Type.FLOAT, operation, List.of(inputs));
    }
}
