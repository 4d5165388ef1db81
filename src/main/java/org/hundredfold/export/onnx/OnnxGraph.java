package org.hundredfold.export.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hundredfold.export.ProtoWriter;

/**
 * An ONNX graph that grows node by node, each of which is given the names of values and answers with the name of a new one. The
 * numbers of the fields are those of {@code onnx.proto}.
 */
final class OnnxGraph {
    /** What the numbers of a value are, by its number in {@code TensorProto.DataType}. */
    enum Type {
        FLOAT(1),
        UINT8(2),
        INT64(7),
        DOUBLE(11);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    /** A setting of a node. */
    record Attribute(ProtoWriter message) {
        private static final int NAME = 1;
        private static final int REAL = 2;
        private static final int NUMBER = 3;
        private static final int NUMBERS = 8;
        private static final int TYPE = 20;

        static Attribute of(String name, float value) {
            return new Attribute(named(name, 1).real(REAL, value));
        }

        static Attribute of(String name, long value) {
            return new Attribute(named(name, 2).number(NUMBER, value));
        }

        static Attribute of(String name, long[] values) {
            ProtoWriter message = named(name, 7);
            LongStream.of(values).forEach(value -> message.number(NUMBERS, value));
            return new Attribute(message);
        }

        /** What a Cast makes. */
        static Attribute to(Type type) {
            return of("to", type.number);
        }

        private static ProtoWriter named(String name, int type) {
            return new ProtoWriter().text(NAME, name).number(TYPE, type);
        }
    }

    /** What newer readers still read, and older ones already do. */
    private static final int OPERATORS = 13;

    private static final int FORMAT = 7;

    private static final int MODEL_FORMAT = 1;
    private static final int MODEL_PRODUCER = 2;
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPERATORS = 8;
    private static final int MODEL_METADATA = 14;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_CONSTANT = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_NAME = 3;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int TENSOR_LENGTH = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;

    private final ProtoWriter graph = new ProtoWriter();
    private int nodes;
    private int constants;

    OnnxGraph(String name) {
        graph.text(GRAPH_NAME, name);
    }

    /**
     * Declares what is given.
     *
     * @param shape numbers, or names of lengths that may be anything
     */
    String input(String name, Type type, List<?> shape) {
        return value(GRAPH_INPUT, name, type, shape);
    }

    /** Declares what is answered: a value that {@link #named} made. */
    String output(String name, Type type, List<?> shape) {
        return value(GRAPH_OUTPUT, name, type, shape);
    }

    private String value(int field, String name, Type type, List<?> shape) {
        ProtoWriter lengths = new ProtoWriter();
        for (Object length : shape) {
            lengths.message(
                    1,
                    length instanceof Integer number
                            ? new ProtoWriter().number(1, number)
                            : new ProtoWriter().text(2, (String) length));
        }
        ProtoWriter tensor = new ProtoWriter().number(1, type.number).message(2, lengths);
        graph.message(field, new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor)));
        return name;
    }

    /** Applies an operator to values; gives the name of what comes out. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        return named(operator.toLowerCase(Locale.ROOT) + "_" + ++nodes, operator, inputs, attributes);
    }

    /** The same, with a name for what comes out. */
    String named(String output, String operator, List<String> inputs, Attribute... attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(NODE_INPUT, input));
        node.text(NODE_OUTPUT, output).text(NODE_NAME, output).text(NODE_OPERATOR, operator);
        Stream.of(attributes).forEach(attribute -> node.message(NODE_ATTRIBUTE, attribute.message()));
        graph.message(GRAPH_NODE, node);
        return output;
    }

    /** @param values in rows, the last index running fastest */
    String floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return constant(name, Type.FLOAT, bytes, shape);
    }

    String floats(float[] values, long... shape) {
        return floats(name(), values, shape);
    }

    String doubles(double[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return constant(name(), Type.DOUBLE, bytes, shape);
    }

    String wholes(long[] values, long... shape) {
        ByteBuffer bytes = bytes(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return constant(name(), Type.INT64, bytes, shape);
    }

    /** A list of whole numbers, such as a shape. */
    String list(long... values) {
        return wholes(values, values.length);
    }

    /** A single whole number without a shape. */
    String whole(long value) {
        return wholes(new long[] {value});
    }

    private String name() {
        return "constant_" + ++constants;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(String name, Type type, ByteBuffer values, long... shape) {
        ProtoWriter tensor = new ProtoWriter();
        LongStream.of(shape).forEach(length -> tensor.number(TENSOR_LENGTH, length));
        graph.message(
                GRAPH_CONSTANT,
                tensor.number(TENSOR_TYPE, type.number).text(TENSOR_NAME, name).bytes(TENSOR_BYTES, values.array()));
        return name;
    }

    /** @param metadata by name, for whoever opens the file */
    void writeTo(OutputStream out, Map<String, String> metadata) throws IOException {
        ProtoWriter model = new ProtoWriter()
                .number(MODEL_FORMAT, FORMAT)
                .text(MODEL_PRODUCER, "Hundredfold")
                .message(MODEL_GRAPH, graph)
                .message(MODEL_OPERATORS, new ProtoWriter().text(1, "").number(2, OPERATORS));
        metadata.forEach((key, value) ->
                model.message(MODEL_METADATA, new ProtoWriter().text(1, key).text(2, value)));
        model.writeTo(out);
    }
}
