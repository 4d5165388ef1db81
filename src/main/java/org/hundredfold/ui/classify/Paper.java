package org.hundredfold.ui.classify;

import javafx.geometry.Bounds;
import org.hundredfold.ui.classify.Stroke.Point;

/** Where in its node is seen what is drawn on. Points are those of {@link Sketch}. */
record Paper(Bounds bounds) {
    /** Length of the shorter side. */
    double unit() {
        return Math.max(1, Math.min(bounds.getWidth(), bounds.getHeight()));
    }

    Point at(double x, double y) {
        return new Point((x - bounds.getCenterX()) / unit(), (y - bounds.getCenterY()) / unit());
    }

    double x(Point point) {
        return bounds.getCenterX() + unit() * point.x();
    }

    double y(Point point) {
        return bounds.getCenterY() + unit() * point.y();
    }

    /** The point, or where it left the paper. */
    Point within(Point point) {
        double across = bounds.getWidth() / 2 / unit();
        double down = bounds.getHeight() / 2 / unit();
        return new Point(Math.max(-across, Math.min(across, point.x())), Math.max(-down, Math.min(down, point.y())));
    }
}
