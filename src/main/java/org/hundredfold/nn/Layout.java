package org.hundredfold.nn;

import java.util.Arrays;
import java.util.List;

/**
 * How the values of one picture lie in a row of a buffer: line by line, pixel by pixel, the channels of a pixel side by side.
 *
 * @param border pixels of zeros around it
 * @param pixel distance between two pixels, at least the number of channels
 */
record Layout(Shape shape, int border, int pixel) {
    /** Values without a place, side by side; also planes as they come from outside, of which nobody asks the place. */
    static Layout flat(int values) {
        return new Layout(Shape.flat(values), 0, values);
    }

    /**
     * How what goes into a layer lies; with the number of layers, what comes out of the last. Where no derivative goes back
     * nothing fills up the lanes, for a picture has few channels.
     *
     * @param wholeWay whether derivatives go back to the inputs, else only to the first layer with weights
     */
    static Layout into(NetworkSpec network, int layer, boolean wholeWay) {
        List<Layer> layers = network.layers();
        Shape shape = network.shapeInto(layer);
        if (layer == 0 && layers.get(0) instanceof Dense) {
            return flat(shape.size());
        }
        boolean hasPlaces = layers.subList(0, layer).stream()
                .noneMatch(below -> below instanceof Dense || below instanceof AveragePooling);
        int border =
                layer < layers.size() && layers.get(layer) instanceof Convolution convolution ? convolution.reach() : 0;
        return hasPlaces && (wholeWay || network.learnsBelow(layer))
                ? padded(shape, border)
                : new Layout(shape, border, shape.channels());
    }

    /** With room for whole vectors at each pixel. */
    static Layout padded(Shape shape, int border) {
        return new Layout(shape, border, Gemm.padded(shape.channels()));
    }

    /** Distance between two lines. */
    int line() {
        return (shape.width() + 2 * border) * pixel;
    }

    int length() {
        return (shape.height() + 2 * border) * line();
    }

    /** Index of a value in the row; the border's places have coordinates below 0 and beyond the picture. */
    int index(int channel, int y, int x) {
        return (y + border) * line() + (x + border) * pixel + channel;
    }

    /** Index of a value that has a number outside, where they lie plane by plane. */
    int indexOf(int value) {
        int place = value % shape.area();
        return index(value / shape.area(), place / shape.width(), place % shape.width());
    }

    /** The same without the border: so derivatives lie. */
    Layout borderless() {
        return new Layout(shape, 0, pixel);
    }

    /** From the first value of a window with that side to each of its places. */
    int[] window(int side) {
        int[] offsets = new int[side * side];
        Arrays.setAll(offsets, i -> i / side * line() + i % side * pixel);
        return offsets;
    }

    /** Indices of the pixels' first values, line by line. */
    int[] pixels() {
        int[] pixels = new int[shape.area()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = index(0, i / shape.width(), i % shape.width());
        }
        return pixels;
    }
}
