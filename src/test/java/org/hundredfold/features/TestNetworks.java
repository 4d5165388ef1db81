package org.hundredfold.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.AttributeProto.AttributeType;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TensorShapeProto.Dimension;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;

/** ONNX files made for tests. */
public final class TestNetworks {
    /** Of {@link #convolution}. */
    public static final int SIZE = 8;

    public static final int FILTERS = 4;
    private static final int FILTER = 3;
    private static final int IR = 7;
    private static final int OPSET = 13;

    private TestNetworks() {}

    /** The weights {@code [filter][channel][y][x]} of {@link #convolution}, in a row. */
    public static float[] weights(int channels) {
        float[] weights = new float[FILTERS * channels * FILTER * FILTER];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(1 + i);
        }
        return weights;
    }

    /** The mean over all positions of each filter, as far as it is positive: written down once more, by loops. */
    public static double[] byHand(double[][][] picture) {
        int channels = picture.length;
        int size = picture[0].length;
        float[] weights = weights(channels);
        double[] features = new double[FILTERS];
        int positions = (size - FILTER + 1) * (size - FILTER + 1);
        for (int f = 0; f < FILTERS; f++) {
            for (int y = 0; y + FILTER <= size; y++) {
                for (int x = 0; x + FILTER <= size; x++) {
                    double sum = 0;
                    for (int c = 0; c < channels; c++) {
                        for (int k = 0; k < FILTER * FILTER; k++) {
                            sum += weights[(f * channels + c) * FILTER * FILTER + k]
                                    * picture[c][y + k / FILTER][x + k % FILTER];
                        }
                    }
                    features[f] += Math.max(0, sum) / positions;
                }
            }
        }
        return features;
    }

    /** A convolution, what is positive of it, the mean over all positions: features of shape {@code [1, FILTERS]}. */
    public static ModelProto.Builder convolution() {
        return model(pooled("picture", 3)
                .addNode(node("Flatten", "pooled", "features"))
                .addInput(floats("picture", 1, 3, SIZE, SIZE))
                .addOutput(floats("features", 1, FILTERS)));
    }

    /** How strong edges across and edges along are, anywhere in a picture of that size: all that pixels on average do not show. */
    public static ModelProto.Builder edges(int size) {
        float[] weights = new float[2 * 3 * FILTER * FILTER];
        for (int channel = 0; channel < 3; channel++) {
            weights[channel * FILTER * FILTER] = 1;
            weights[channel * FILTER * FILTER + FILTER] = -1;
            weights[(3 + channel) * FILTER * FILTER] = 1;
            weights[(3 + channel) * FILTER * FILTER + 1] = -1;
        }
        GraphProto.Builder graph = pooled("picture", 3)
                .addNode(node("Flatten", "pooled", "features"))
                .addInput(floats("picture", 1, 3, size, size))
                .addOutput(floats("features", 1, 2));
        return model(graph.setInitializer(0, tensor("weights", weights, 2, 3, FILTER, FILTER)));
    }

    /** The same of grey pictures. */
    static ModelProto.Builder grey() {
        return model(pooled("picture", 1)
                .addNode(node("Flatten", "pooled", "features"))
                .addInput(floats("picture", 1, 1, SIZE, SIZE))
                .addOutput(floats("features", 1, FILTERS)));
    }

    /** The same for pictures of any size and any number of them, without the last two steps. */
    static ModelProto.Builder ofAnySize() {
        return model(filtered("picture", 3)
                .addInput(floats("picture", -1, 3, -1, -1))
                .addOutput(floats("positive", -1, FILTERS, -1, -1)));
    }

    /** The same for pictures whose colours lie together, with an output of that kind. */
    static ModelProto.Builder channelsLast() {
        return model(GraphProto.newBuilder()
                .setName("test")
                .addNode(transpose("picture", "planes", 0, 3, 1, 2))
                .mergeFrom(filtered("planes", 3).build())
                .addNode(transpose("positive", "features", 0, 2, 3, 1))
                .addInput(floats("picture", 1, SIZE, SIZE, 3))
                .addOutput(floats("features", 1, SIZE - 2, SIZE - 2, FILTERS)));
    }

    /** The same for whole numbers. */
    static ModelProto.Builder bytes() {
        return model(pooled("numbers", 3)
                .addNode(0, node("Cast", "picture", "numbers").toBuilder().addAttribute(integer("to", 1)))
                .addNode(node("Flatten", "pooled", "features"))
                .addInput(value("picture", DataType.UINT8, 1, 3, SIZE, SIZE))
                .addOutput(floats("features", 1, FILTERS)));
    }

    /** One operator between a picture and the features. */
    static ModelProto.Builder only(NodeProto node) {
        return model(GraphProto.newBuilder()
                .setName("test")
                .addNode(node)
                .addInput(floats("picture", 1, 3, SIZE, SIZE))
                .addOutput(ValueInfoProto.newBuilder(floats("features", 1, 1))
                        .setType(TypeProto.newBuilder()
                                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT_VALUE)))));
    }

    private static GraphProto.Builder pooled(String picture, int channels) {
        return filtered(picture, channels).addNode(node("GlobalAveragePool", "positive", "pooled"));
    }

    private static GraphProto.Builder filtered(String picture, int channels) {
        return GraphProto.newBuilder()
                .setName("test")
                .addNode(node("Conv", picture, "filtered").toBuilder().addInput("weights"))
                .addNode(node("Relu", "filtered", "positive"))
                .addInitializer(tensor("weights", weights(channels), FILTERS, channels, FILTER, FILTER));
    }

    static NodeProto node(String operator, String from, String to) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .addInput(from)
                .addOutput(to)
                .build();
    }

    private static NodeProto transpose(String from, String to, long... order) {
        AttributeProto.Builder permutation =
                AttributeProto.newBuilder().setName("perm").setType(AttributeType.INTS);
        for (long axis : order) {
            permutation.addInts(axis);
        }
        return node("Transpose", from, to).toBuilder().addAttribute(permutation).build();
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    static TensorProto tensor(String name, float[] values, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
        for (long length : shape) {
            tensor.addDims(length);
        }
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor.build();
    }

    static ValueInfoProto floats(String name, long... shape) {
        return value(name, DataType.FLOAT, shape);
    }

    static ValueInfoProto value(String name, DataType type, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (long length : shape) {
            dimensions.addDim(
                    length < 0
                            ? Dimension.newBuilder().setDimParam("any" + dimensions.getDimCount())
                            : Dimension.newBuilder().setDimValue(length));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    static ModelProto.Builder model(GraphProto.Builder graph) {
        return ModelProto.newBuilder()
                .setIrVersion(IR)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph);
    }

    public static Path write(Path file, ModelProto.Builder model) {
        return write(file, model.build().toByteArray());
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that open. */
    static List<ModelProto.Builder> sound() {
        return List.of(convolution(), grey(), ofAnySize(), channelsLast(), bytes());
    }
}
