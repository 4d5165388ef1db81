package org.hundredfold.ui.common;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Paints one curve, already reduced to the columns of the plot, into the rectangle of the plot. */
record CurvePainter(
        GraphicsContext g,
        Color color,
        double xEnd,
        double yEnd,
        double left,
        double top,
        double width,
        double height) {
    private static final double LINE = 2;
    private static final double LEVEL = 1;
    private static final double GAP = 4;
    private static final double DOT = 5;

    void draw(Curve curve, double bandOpacity, double dotRoom) {
        int n = curve.size();
        if (curve.kind().isLevel()) {
            if (n > 0) {
                level(curve);
            }
            return;
        }
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        if (curve.kind() == Curve.Kind.TRAINING) {
            band(curve, xs, ys, bandOpacity);
        }
        for (int i = 0; i < n; i++) {
            xs[i] = x(curve.x(i));
            ys[i] = y(curve.mean(i));
        }
        g.setStroke(color);
        g.setLineWidth(LINE);
        g.strokePolyline(xs, ys, n);
        if (n == 1 || curve.kind() == Curve.Kind.VALIDATION && n * (DOT + dotRoom) < width) {
            dots(xs, ys, n);
        }
    }

    private void level(Curve curve) {
        double y = Math.floor(y(curve.last())) + 0.5; // on a row of pixels, else so thin a line is blurred
        g.setStroke(color);
        g.setLineWidth(LEVEL);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(
                switch (curve.kind()) {
                    case MAJORITY -> LEVEL;
                    case NEIGHBOURS -> GAP;
                    default -> 3 * GAP;
                },
                GAP);
        g.strokeLine(left, y, left + width, y);
        g.setLineDashes();
        g.setLineCap(StrokeLineCap.ROUND);
    }

    private void band(Curve curve, double[] xs, double[] ys, double opacity) {
        int n = curve.size();
        for (int i = 0; i < n; i++) {
            xs[i] = x(curve.x(i));
            ys[i] = y(curve.max(i));
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = y(curve.min(i));
        }
        g.setFill(color.deriveColor(0, 1, 1, opacity));
        g.fillPolygon(xs, ys, 2 * n);
    }

    private void dots(double[] xs, double[] ys, int n) {
        g.setFill(color);
        for (int i = 0; i < n; i++) {
            g.fillOval(xs[i] - DOT / 2, ys[i] - DOT / 2, DOT, DOT);
        }
    }

    private double x(double value) {
        return left + width * value / xEnd;
    }

    private double y(double value) {
        return top + height * (1 - value / yEnd);
    }
}
