package org.hundredfold.export.onnx;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.onnx.OnnxGraph.Attribute;
import org.hundredfold.export.onnx.OnnxGraph.Type;

/**
 * Prepares pictures inside of a graph, by the formula that {@link org.hundredfold.data.Preprocessor} gives and to the same bits.
 *
 * <p>All numbers are whole ones. Along the height they are summed as floats, which are exact up to 2^24 and take half the memory:
 * pictures with sides up to 65,793 pixels. What is left is small and summed as doubles, exact up to 2^53.
 */
final class PreparationNodes {
    private static final int WHITE = 255;
    private static final long[] GREY = {299, 587, 114};
    private static final int THOUSAND = 1000;

    private final OnnxGraph graph;
    private final Preprocessing preprocessing;

    PreparationNodes(OnnxGraph graph, Preprocessing preprocessing) {
        this.graph = graph;
        this.preprocessing = preprocessing;
    }

    /**
     * @param pictures name of bytes {@code [N, height, width, 3]}
     * @return name of floats from 0 to 1 {@code [N, channels, size, size]}
     */
    String add(String pictures) {
        String shape = graph.node("Shape", List.of(pictures));
        String height = graph.node("Gather", List.of(shape, graph.whole(1)));
        String width = graph.node("Gather", List.of(shape, graph.whole(2)));
        String side = graph.node(isCrop() ? "Min" : "Max", List.of(height, width));
        String rows = cast(coverage(height, side), Type.FLOAT);
        String columns = cast(coverage(width, side), Type.DOUBLE);

        // Darkness, as it is zero outside of the picture.
        String dark = graph.node("Sub", List.of(graph.floats(new float[] {WHITE}), cast(pictures, Type.FLOAT)));
        String lines = graph.node("Reshape", List.of(dark, graph.list(0, 0, -1)));
        String shrunk = cast(graph.node("MatMul", List.of(rows, lines)), Type.DOUBLE);
        String pixels = graph.node("Reshape", List.of(shrunk, graph.list(0, 0, -1, 3)));
        String sums = graph.node("MatMul", List.of(columns, pixels));
        return scaled(rounded(preprocessing.colour() ? sums : grey(sums), side));
    }

    private boolean isCrop() {
        return preprocessing.framing() == Framing.CROP;
    }

    /** The lengths {@code [size, length]} that output pixels share with pixels of the picture, as Preprocessor's {@code A}. */
    private String coverage(String length, String side) {
        long size = preprocessing.size();
        String pixel = graph.node("Range", List.of(graph.whole(0), length, graph.whole(1)));
        String begin = graph.node("Mul", List.of(inSquare(pixel, length, side), graph.whole(size)));
        String end = graph.node("Add", List.of(begin, graph.whole(size)));
        long[] outputs = new long[(int) size];
        for (int i = 0; i < size; i++) {
            outputs[i] = i;
        }
        String from = graph.node("Mul", List.of(graph.wholes(outputs, size, 1), side));
        String to = graph.node("Add", List.of(from, side));
        String shared = graph.node(
                "Sub", List.of(graph.node("Min", List.of(to, end)), graph.node("Max", List.of(from, begin))));
        return graph.node("Max", List.of(shared, graph.whole(0)));
    }

    /** Pixels counted from the square's begin, which is rounded down; division rounds towards zero, so none here is of negatives. */
    private String inSquare(String pixel, String length, String side) {
        if (isCrop()) {
            String margin = graph.node("Div", List.of(graph.node("Sub", List.of(length, side)), graph.whole(2)));
            return graph.node("Sub", List.of(pixel, margin));
        }
        String missing = graph.node("Add", List.of(graph.node("Sub", List.of(side, length)), graph.whole(1)));
        return graph.node("Add", List.of(pixel, graph.node("Div", List.of(missing, graph.whole(2)))));
    }

    /** A thousand times the grey of colours in the last place. */
    private String grey(String sums) {
        return graph.node("MatMul", List.of(sums, graph.doubles(new double[] {GREY[0], GREY[1], GREY[2]}, 3, 1)));
    }

    /** {@code floor(255 - sums / divisor + 1 / 2)}, as one division of whole numbers, whose rounding cannot reach the next. */
    private String rounded(String sums, String side) {
        String length = cast(side, Type.DOUBLE);
        String unit = number(preprocessing.colour() ? 1 : THOUSAND);
        String divisor = graph.node("Mul", List.of(graph.node("Mul", List.of(length, length)), unit));
        String above = graph.node(
                "Sub",
                List.of(
                        graph.node("Mul", List.of(divisor, number(2 * WHITE + 1))),
                        graph.node("Mul", List.of(sums, number(2)))));
        String below = graph.node("Mul", List.of(divisor, number(2)));
        return graph.node("Floor", List.of(graph.node("Div", List.of(above, below))));
    }

    private String number(double value) {
        return graph.doubles(new double[] {value});
    }

    private String scaled(String bytes) {
        String planes = graph.node("Transpose", List.of(bytes), Attribute.of("perm", new long[] {0, 3, 1, 2}));
        return graph.node("Mul", List.of(cast(planes, Type.FLOAT), graph.floats(new float[] {1f / WHITE})));
    }

    private String cast(String value, Type type) {
        return graph.node("Cast", List.of(value), Attribute.to(type));
    }
}
