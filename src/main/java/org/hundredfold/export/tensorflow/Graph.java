package org.hundredfold.export.tensorflow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.hundredfold.export.ProtoWriter;

/** A {@code GraphDef} of TensorFlow that grows node by node; each is given the names of others and answers with its own. */
final class Graph {
    private static final int NODE = 1;
    private static final int VERSIONS = 4;
    private static final int PRODUCER = 1;

    /** Of graphs that TensorFlow 2.11 makes: what a node's attributes are that are not given. */
    private static final int VERSION = 1286;

    private static final int NODE_NAME = 1;
    private static final int NODE_OPERATION = 2;
    private static final int NODE_INPUT = 3;
    private static final int NODE_ATTRIBUTE = 5;

    private static final int VALUE_LIST = 1;
    private static final int VALUE_TEXT = 2;
    private static final int VALUE_NUMBER = 3;
    private static final int VALUE_TRUTH = 5;
    private static final int VALUE_TYPE = 6;
    private static final int VALUE_SHAPE = 7;
    private static final int VALUE_TENSOR = 8;
    private static final int LIST_NUMBER = 3;

    private static final int TENSOR_TYPE = 1;
    private static final int TENSOR_SHAPE = 2;
    private static final int TENSOR_CONTENT = 4;

    private static final int SHAPE_DIMENSION = 2;
    private static final int DIMENSION_SIZE = 1;

    private final ProtoWriter nodes = new ProtoWriter();
    private int count;

    /** Of values; numbers are those of {@code DataType}. */
    enum Type {
        FLOAT(1),
        DOUBLE(2),
        INT32(3),
        UINT8(4),
        INT64(9);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** A named {@code AttrValue}. */
    record Attribute(String name, ProtoWriter value) {
        static Attribute of(String name, Type type) {
            return new Attribute(name, new ProtoWriter().number(VALUE_TYPE, type.number()));
        }

        static Attribute of(String name, String text) {
            return new Attribute(name, new ProtoWriter().text(VALUE_TEXT, text));
        }

        static Attribute of(String name, long number) {
            return new Attribute(name, new ProtoWriter().number(VALUE_NUMBER, number));
        }

        static Attribute yes(String name) {
            return new Attribute(name, new ProtoWriter().number(VALUE_TRUTH, 1));
        }

        static Attribute of(String name, List<Integer> numbers) {
            ProtoWriter list = new ProtoWriter();
            numbers.forEach(number -> list.number(LIST_NUMBER, number));
            return new Attribute(name, new ProtoWriter().message(VALUE_LIST, list));
        }
    }

    /** @param shape -1 where any length is possible */
    String input(String name, Type type, List<Integer> shape) {
        return named(
                name,
                "Placeholder",
                List.of(),
                Attribute.of("dtype", type),
                new Attribute("shape", new ProtoWriter().message(VALUE_SHAPE, shape(shape))));
    }

    String floats(List<Integer> shape, float... values) {
        ByteBuffer content = little(Float.BYTES * values.length);
        for (float value : values) {
            content.putFloat(value);
        }
        return constant(Type.FLOAT, shape, content);
    }

    String doubles(List<Integer> shape, double... values) {
        ByteBuffer content = little(Double.BYTES * values.length);
        for (double value : values) {
            content.putDouble(value);
        }
        return constant(Type.DOUBLE, shape, content);
    }

    String wholes(List<Integer> shape, long... values) {
        ByteBuffer content = little(Long.BYTES * values.length);
        for (long value : values) {
            content.putLong(value);
        }
        return constant(Type.INT64, shape, content);
    }

    String whole(long value) {
        return wholes(List.of(), value);
    }

    /** A list of 32 bits each, or without a shape a single one: as TensorFlow takes axes. */
    String axes(List<Integer> shape, int... values) {
        ByteBuffer content = little(Integer.BYTES * values.length);
        for (int value : values) {
            content.putInt(value);
        }
        return constant(Type.INT32, shape, content);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(Type type, List<Integer> shape, ByteBuffer content) {
        ProtoWriter tensor = new ProtoWriter()
                .number(TENSOR_TYPE, type.number())
                .message(TENSOR_SHAPE, shape(shape))
                .bytes(TENSOR_CONTENT, content.array());
        return node(
                "Const",
                List.of(),
                Attribute.of("dtype", type),
                new Attribute("value", new ProtoWriter().message(VALUE_TENSOR, tensor)));
    }

    /** A {@code TensorShapeProto}. */
    static ProtoWriter shape(List<Integer> lengths) {
        ProtoWriter shape = new ProtoWriter();
        lengths.forEach(length -> shape.message(SHAPE_DIMENSION, new ProtoWriter().number(DIMENSION_SIZE, length)));
        return shape;
    }

    /** With attribute {@code T}, the type of what it computes with. */
    String node(Type type, String operation, List<String> inputs, Attribute... others) {
        List<Attribute> attributes = new ArrayList<>(List.of(others));
        attributes.add(Attribute.of("T", type));
        return node(operation, inputs, attributes.toArray(Attribute[]::new));
    }

    String node(String operation, List<String> inputs, Attribute... attributes) {
        count++;
        return named(operation + "_" + count, operation, inputs, attributes);
    }

    String named(String name, String operation, List<String> inputs, Attribute... attributes) {
        ProtoWriter node = new ProtoWriter().text(NODE_NAME, name).text(NODE_OPERATION, operation);
        inputs.forEach(input -> node.text(NODE_INPUT, input));
        for (Attribute attribute : attributes) {
            node.message(NODE_ATTRIBUTE, entry(attribute.name(), attribute.value()));
        }
        nodes.message(NODE, node);
        return name;
    }

    /** Of a map. */
    static ProtoWriter entry(String key, ProtoWriter value) {
        return new ProtoWriter().text(1, key).message(2, value);
    }

    ProtoWriter message() {
        nodes.message(VERSIONS, new ProtoWriter().number(PRODUCER, VERSION));
        return nodes;
    }
}
