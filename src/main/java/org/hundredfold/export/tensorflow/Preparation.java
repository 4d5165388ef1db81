package org.hundredfold.export.tensorflow;

import java.util.List;
import java.util.stream.LongStream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.tensorflow.Graph.Attribute;
import org.hundredfold.export.tensorflow.Graph.Type;

/**
 * Prepares pictures inside of a graph, by the formula that {@link org.hundredfold.data.Preprocessor} gives and to the same bits.
 * Products of matrices are of doubles, which hold these whole numbers exactly, and which graphics cards do not round further.
 */
final class Preparation {
    private static final int WHITE = 255;
    private static final int COLOURS = 3;

    private final Graph graph;
    private final Preprocessing preprocessing;
    private final int size;

    Preparation(Graph graph, Preprocessing preprocessing) {
        this.graph = graph;
        this.preprocessing = preprocessing;
        this.size = preprocessing.size();
    }

    /**
     * @param pictures name of bytes {@code [N, height, width, 3]}
     * @return name of floats from 0 to 1 {@code [N, size, size, channels]}
     */
    String add(String pictures) {
        String shape = graph.node(Type.UINT8, "Shape", List.of(pictures), Attribute.of("out_type", Type.INT64));
        String count = at(shape, 0);
        String height = at(shape, 1);
        String width = at(shape, 2);
        String side = whole(preprocessing.framing() == Framing.CROP ? "Minimum" : "Maximum", height, width);

        // Darkness, as it is zero outside of the picture.
        String dark = graph.node(
                Type.DOUBLE, "Sub", List.of(graph.doubles(List.of(), WHITE), cast(pictures, Type.UINT8, Type.DOUBLE)));
        String lines = reshaped(dark, count, height, graph.whole(-1));
        String shrunk = product(coverage(height, side), lines);
        String pixels = reshaped(shrunk, count, graph.whole(size), width, graph.whole(COLOURS));
        String sums = product(coverage(width, side), pixels);
        return scaled(rounded(preprocessing.colour() ? sums : grey(sums), side));
    }

    private String at(String list, int index) {
        return graph.node(
                "GatherV2",
                List.of(list, graph.axes(List.of(), index), graph.axes(List.of(), 0)),
                Attribute.of("Tparams", Type.INT64),
                Attribute.of("Tindices", Type.INT32),
                Attribute.of("Taxis", Type.INT32));
    }

    /** The lengths {@code [size, length]} that output pixels share with pixels of the picture, as Preprocessor's {@code A}. */
    private String coverage(String length, String side) {
        String pixel =
                graph.node("Range", List.of(graph.whole(0), length, graph.whole(1)), Attribute.of("Tidx", Type.INT64));
        String margin = whole("FloorDiv", whole("Sub", length, side), graph.whole(2));
        String begin = whole("Mul", whole("Sub", pixel, margin), graph.whole(size));
        String end = whole("AddV2", begin, graph.whole(size));
        String outputs =
                graph.wholes(List.of(size, 1), LongStream.range(0, size).toArray());
        String from = whole("Mul", outputs, side);
        String to = whole("AddV2", from, side);
        String shared = whole("Sub", whole("Minimum", to, end), whole("Maximum", from, begin));
        return cast(whole("Maximum", shared, graph.whole(0)), Type.INT64, Type.DOUBLE);
    }

    /** A thousand times the grey of colours in the last place. */
    private String grey(String sums) {
        return product(sums, graph.doubles(List.of(COLOURS, 1), 299, 587, 114));
    }

    /** {@code floor(255 - sums / divisor + 1 / 2)} in whole numbers. */
    private String rounded(String sums, String side) {
        String unit = graph.whole(preprocessing.colour() ? 1 : 1000);
        String divisor = whole("Mul", whole("Mul", side, side), unit);
        String above = whole(
                "Sub",
                whole("Mul", divisor, graph.whole(2 * WHITE + 1)),
                whole("Mul", cast(sums, Type.DOUBLE, Type.INT64), graph.whole(2)));
        return whole("FloorDiv", above, whole("Mul", divisor, graph.whole(2)));
    }

    private String scaled(String bytes) {
        return graph.node(
                Type.FLOAT, "RealDiv", List.of(cast(bytes, Type.INT64, Type.FLOAT), graph.floats(List.of(), WHITE)));
    }

    private String reshaped(String value, String... lengths) {
        String shape = graph.node(Type.INT64, "Pack", List.of(lengths), Attribute.of("N", lengths.length));
        return graph.node(Type.DOUBLE, "Reshape", List.of(value, shape), Attribute.of("Tshape", Type.INT64));
    }

    private String product(String left, String right) {
        return graph.node(Type.DOUBLE, "BatchMatMulV2", List.of(left, right));
    }

    private String whole(String operation, String left, String right) {
        return graph.node(Type.INT64, operation, List.of(left, right));
    }

    private String cast(String value, Type from, Type to) {
        return graph.node("Cast", List.of(value), Attribute.of("SrcT", from), Attribute.of("DstT", to));
    }
}
