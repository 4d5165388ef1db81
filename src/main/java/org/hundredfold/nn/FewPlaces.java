package org.hundredfold.nn;

import java.util.Arrays;

/**
 * The way back where max-pooling lets few derivatives through: of each window one for each map, less those that the activation
 * function stopped. They are listed map by map, and only they are worked on, with the channels of the inputs in the lanes.
 */
final class FewPlaces implements ConvolutionBackward {
    private final ConvolutionGeometry geometry;
    private final int channels;
    private final int columns;
    private final int windows;
    /** In the outputs, where each window's result lies. */
    private final int[] results;
    /** In the inputs, below the first place of each window. */
    private final int[] begins;

    private final int[] window;
    private final int[] taps;
    /** Filters {@code [maps, places, channels]}. */
    private final float[] filters;

    private final Listed[] listed;

    /** What one worker has found in a picture, and the gradient of its stretch in the order of the filters. */
    private static final class Listed {
        /** {@code [maps, windows]}, as many as there are, with their derivatives. */
        final int[] places;

        final float[] derivatives;
        final int[] counts;
        final float[] gradient;
        /** Derivative by the inputs, with a border. */
        final float[] below;

        Listed(int maps, int windows, int weights, int inputs) {
            places = new int[maps * windows];
            derivatives = new float[maps * windows];
            counts = new int[maps];
            gradient = new float[weights];
            below = new float[inputs];
        }
    }

    FewPlaces(ConvolutionGeometry geometry, int workers) {
        this.geometry = geometry;
        channels = geometry.below().pixel();
        columns = geometry.columns();
        windows = geometry.out().shape().area();
        results = geometry.out().pixels();
        Shape shape = geometry.out().shape();
        begins = new int[windows];
        Arrays.setAll(
                begins,
                i -> geometry.below()
                        .index(0, i / shape.width() * geometry.pooling(), i % shape.width() * geometry.pooling()));
        window = geometry.below().window(geometry.pooling());
        taps = geometry.taps(geometry.below(), 1);
        filters = new float[geometry.spec().maps() * geometry.places() * channels];
        listed = new Listed[workers];
        int maps = geometry.spec().maps();
        Arrays.setAll(
                listed,
                worker -> new Listed(
                        maps, windows, filters.length, geometry.below().length()));
    }

    /** Whether a convolution goes this way back. */
    static boolean suits(ConvolutionGeometry geometry, boolean handsBack) {
        return geometry.pooling() > 1 && handsBack && geometry.places() == Tiles.TAPS;
    }

    @Override
    public void prepare(Workspace workspace, Rows delta, Rows which, int row) {
        Listed found = listed[workspace.member];
        for (int map = 0; map < geometry.spec().maps(); map++) {
            found.counts[map] = list(found, map, delta, which, row);
        }
    }

    @Override
    public void addGradient(Workspace workspace, Rows x, int row, float[] gradient, boolean first, boolean last) {
        Listed found = listed[workspace.member];
        if (first) {
            Arrays.fill(found.gradient, 0);
        }
        for (int map = 0; map < geometry.spec().maps(); map++) {
            workspace.tiles.filterGradient(
                    found.places,
                    found.derivatives,
                    map * windows,
                    found.counts[map],
                    x.values(),
                    x.start(row),
                    taps,
                    channels,
                    found.gradient,
                    map * Tiles.TAPS * channels);
        }
        if (last) {
            arrange(found.gradient, gradient);
        }
    }

    private int list(Listed found, int map, Rows delta, Rows which, int row) {
        int begin = map * windows;
        int end = begin;
        int at = delta.start(row) + map;
        int source = which.start(row) + map;
        for (int i = 0; i < windows; i++) {
            float derivative = delta.values()[at + i * columns];
            found.derivatives[end] = derivative;
            found.places[end] = begins[i] + window[(int) which.values()[source + results[i]]];
            end += derivative == 0 ? 0 : 1;
        }
        return end - begin;
    }

    /** From the order of the filters to {@code [places, channels, maps]}. */
    private void arrange(float[] from, float[] to) {
        int depth = geometry.channels();
        for (int map = 0; map < geometry.spec().maps(); map++) {
            for (int place = 0; place < Tiles.TAPS; place++) {
                int source = (map * Tiles.TAPS + place) * channels;
                int target = place * depth * columns + map;
                for (int channel = 0; channel < depth; channel++) {
                    to[target + channel * columns] = from[source + channel];
                }
            }
        }
    }

    @Override
    public void inputGradient(Workspace workspace, Rows into, int row) {
        Listed found = listed[workspace.member];
        Arrays.fill(found.below, 0);
        for (int map = 0; map < geometry.spec().maps(); map++) {
            workspace.tiles.inputDerivative(
                    found.places,
                    found.derivatives,
                    map * windows,
                    found.counts[map],
                    filters,
                    map * Tiles.TAPS * channels,
                    taps,
                    channels,
                    found.below);
        }
        Layout below = geometry.below();
        int line = below.shape().width() * below.pixel();
        for (int y = 0; y < below.shape().height(); y++) {
            System.arraycopy(found.below, below.index(0, y, 0), into.values(), into.start(row) + y * line, line);
        }
    }

    @Override
    public void refresh(int map, int place, int channel, float weight) {
        filters[(map * Tiles.TAPS + place) * channels + channel] = weight;
    }
}
