package org.hundredfold.features;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hundredfold.data.Preprocessing;

/**
 * How a network wants a picture.
 *
 * @param size pixels along each side; chosen here if the network takes any
 * @param channels 3 for R, G, B, or 1 for grey
 * @param channelsLast whether the channels of a pixel lie together, {@code [1, H, W, C]} and not {@code [1, C, H, W]}
 * @param bytes whether it takes whole numbers from 0 to 255 and not fractions
 * @param anySize whether the network takes any size
 */
public record PictureInput(String name, int size, int channels, boolean channelsLast, boolean bytes, boolean anySize) {
    /** What nearly every network for pictures has learned with. */
    static final int USUAL_SIZE = 224;

    private static final int RANK = 4;
    private static final String EXPORT =
            "Export a network that takes one picture, of the shape [1, 3, height, width], as float.";

    /** @throws org.hundredfold.ExplainedException if there is not exactly one input, for one picture */
    static PictureInput of(Collection<NodeInfo> inputs, Refusal refusal) {
        String names = inputs.stream().map(NodeInfo::getName).collect(Collectors.joining(", "));
        refusal.unless(
                inputs.size() == 1, "it has %d inputs (%s) and not just one".formatted(inputs.size(), names), EXPORT);
        NodeInfo input = inputs.iterator().next();
        refusal.unless(input.getInfo() instanceof TensorInfo, "its input %s is no array".formatted(names), EXPORT);
        TensorInfo info = (TensorInfo) input.getInfo();
        refusal.unless(
                info.type == OnnxJavaType.FLOAT || info.type == OnnxJavaType.UINT8,
                "its input %s is of type %s".formatted(names, info.type),
                EXPORT);
        return of(names, info, refusal);
    }

    private static PictureInput of(String name, TensorInfo info, Refusal refusal) {
        long[] shape = info.getShape();
        String words = shapeInWords(shape);
        boolean picture = shape.length == RANK && (isChannels(shape[1]) || isChannels(shape[3]) || shape[1] < 0);
        refusal.unless(picture, "its input %s has the shape %s, which is no picture".formatted(name, words), EXPORT);
        refusal.unless(shape[0] < 0 || shape[0] == 1, "it takes %d pictures at a time".formatted(shape[0]), EXPORT);
        boolean last = !isChannels(shape[1]) && isChannels(shape[3]);
        long channels = last ? shape[3] : shape[1];
        long height = shape[last ? 1 : 2];
        long width = shape[last ? 2 : 3];
        boolean any = height < 0 && width < 0;
        long size = any ? USUAL_SIZE : Math.max(height, width);
        refusal.unless(
                height < 0 || width < 0 || height == width,
                "it takes pictures of %d x %d, and only square ones are made here".formatted(width, height),
                "Export it for square pictures.");
        refusal.unless(
                size >= Preprocessing.MIN_SIZE && size <= Preprocessing.LARGEST,
                "it takes pictures of %1$d x %1$d, and they can have %2$d to %3$d pixels along each side"
                        .formatted(size, Preprocessing.MIN_SIZE, Preprocessing.LARGEST),
                "Export it for another size.");
        return new PictureInput(name, (int) size, channels == 1 ? 1 : 3, last, info.type == OnnxJavaType.UINT8, any);
    }

    private static boolean isChannels(long dimension) {
        return dimension == 1 || dimension == 3;
    }

    /** Such as {@code [?, 3, 224, 224]}. */
    static String shapeInWords(long[] shape) {
        return Arrays.stream(shape)
                .mapToObj(length -> length < 0 ? "?" : "" + length)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    public boolean colour() {
        return channels == 3;
    }

    int values() {
        return channels * size * size;
    }

    /** What an array of one picture is like. */
    long[] shape() {
        return channelsLast ? new long[] {1, size, size, channels} : new long[] {1, channels, size, size};
    }

    /**
     * Where in that array a value belongs.
     *
     * @param pixel row by row
     */
    int place(int channel, int pixel) {
        return channelsLast ? pixel * channels + channel : channel * size * size + pixel;
    }
}
