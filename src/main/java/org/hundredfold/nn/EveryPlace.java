package org.hundredfold.nn;

import org.hundredfold.nn.Tiles.Begin;

/**
 * The way back with a derivative at every place: the gradient is a product whose rows are the places of the filter and whose
 * steps are the pixels, the derivative by the inputs a convolution with the turned filters.
 */
final class EveryPlace implements ConvolutionBackward {
    private final ConvolutionGeometry geometry;
    private final int columns;
    /** Of the derivative by the sums, with a border for the turned filter. */
    private final Layout layout;

    private final int[] window;
    private final int[] inputPixels;
    private final int[] inputTaps;
    private final int[] weightRows;
    private final int[] pixels;
    private final int[] taps;
    private final int[] turnedRows;
    private final int[] belowPixels;
    /** For each worker the derivative by the sums of a picture. */
    private final float[][] spread;
    /** The turned filters {@code [kernel, kernel, maps, channels]}; none where nothing is handed back. */
    private final float[] turned;

    EveryPlace(ConvolutionGeometry geometry, boolean handsBack, int workers) {
        this.geometry = geometry;
        columns = geometry.columns();
        layout = Layout.padded(
                geometry.full().shape(), handsBack ? geometry.spec().reach() : 0);
        window = layout.window(geometry.pooling());
        inputPixels = geometry.below().pixels();
        inputTaps = geometry.taps(geometry.below(), geometry.channels());
        weightRows = ConvolutionGeometry.rows(geometry.taps(), columns);
        pixels = layout.pixels();
        taps = geometry.taps(layout, geometry.spec().maps());
        turnedRows = ConvolutionGeometry.rows(taps.length, Gemm.padded(geometry.channels()));
        belowPixels = geometry.below().borderless().pixels();
        spread = new float[workers][layout.length()];
        turned = new float[handsBack ? taps.length * Gemm.padded(geometry.channels()) : 0];
    }

    @Override
    public void prepare(Workspace workspace, Rows delta, Rows which, int row) {
        spread(workspace.tiles, delta, which, row, spread[workspace.member]);
    }

    @Override
    public void addGradient(Workspace workspace, Rows x, int row, float[] gradient, boolean first, boolean last) {
        workspace.tiles.multiply(
                geometry.taps(),
                columns,
                pixels.length,
                x.values(),
                x.start(row),
                inputTaps,
                inputPixels,
                spread[workspace.member],
                0,
                pixels,
                gradient,
                0,
                weightRows,
                first ? Begin.ZERO : Begin.SUM);
    }

    private void spread(Tiles tiles, Rows delta, Rows which, int row, float[] derivative) {
        Shape shape = geometry.out().shape();
        int line = shape.width() * columns;
        for (int y = 0; y < shape.height(); y++) {
            int from = delta.start(row) + y * line;
            int to = layout.index(0, y * geometry.pooling(), 0);
            if (geometry.pooling() == 1) {
                System.arraycopy(delta.values(), from, derivative, to, line);
            } else {
                tiles.spread(
                        shape.width(),
                        columns,
                        delta.values(),
                        from,
                        which.values(),
                        which.start(row) + geometry.out().index(0, y, 0),
                        derivative,
                        to,
                        geometry.pooling() * columns,
                        window);
            }
        }
    }

    @Override
    public void inputGradient(Workspace workspace, Rows into, int row) {
        workspace.tiles.multiply(
                pixels.length,
                Gemm.padded(geometry.channels()),
                taps.length,
                spread[workspace.member],
                0,
                pixels,
                taps,
                turned,
                0,
                turnedRows,
                into.values(),
                into.start(row),
                belowPixels,
                Begin.ZERO);
    }

    @Override
    public void refresh(int map, int place, int channel, float weight) {
        if (turned.length > 0) {
            int turnedPlace = geometry.places() - 1 - place;
            turned[turnedRows[turnedPlace * geometry.spec().maps() + map] + channel] = weight;
        }
    }
}
