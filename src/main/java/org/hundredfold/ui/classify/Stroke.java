package org.hundredfold.ui.classify;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** One stroke of a pen. Immutable; {@link Sketch} says what the coordinates mean. */
record Stroke(Pen pen, List<Point> points) implements Mark {
    private static final double STEP = 0.01;

    record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(other.x - x, other.y - y);
        }

        private Point towards(Point other, double share) {
            return new Point(x + share * (other.x - x), y + share * (other.y - y));
        }
    }

    Stroke {
        points = List.copyOf(points);
    }

    /** The same led on to a point; itself if that is too near to be more than the mouse's grid of pixels. */
    Stroke to(Point point) {
        if (point.distance(points.get(points.size() - 1)) < STEP) {
            return this;
        }
        List<Point> longer = new ArrayList<>(points);
        longer.add(point);
        return new Stroke(pen, longer);
    }

    /**
     * The way of the pen without what a mouse adds. The mean of every three neighbours takes the trembling away that
     * comes of whole pixels; then every corner is cut at a quarter of its sides, twice (Chaikin, "An algorithm for
     * high-speed curve generation", 1974). Both ends stay.
     */
    List<Point> smooth() {
        return cut(cut(calm()));
    }

    /** The way of the pen as a line. */
    Path2D path() {
        Path2D path = new Path2D.Double();
        for (Point point : smooth()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            }
            path.lineTo(point.x(), point.y());
        }
        return path;
    }

    @Override
    public void draw(Graphics2D graphics) {
        graphics.setComposite(pen.erases() ? AlphaComposite.Clear : AlphaComposite.SrcOver);
        graphics.setColor(new Color(pen.rgb()));
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path());
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private List<Point> calm() {
        List<Point> calm = new ArrayList<>(points);
        for (int i = 1; i + 1 < points.size(); i++) {
            calm.set(i, points.get(i - 1).towards(points.get(i + 1), 0.5).towards(points.get(i), 1 / 3.0));
        }
        return calm;
    }

    private static List<Point> cut(List<Point> way) {
        List<Point> cut = new ArrayList<>();
        cut.add(way.get(0));
        for (int i = 0; i + 1 < way.size(); i++) {
            cut.add(way.get(i).towards(way.get(i + 1), 0.25));
            cut.add(way.get(i).towards(way.get(i + 1), 0.75));
        }
        cut.add(way.get(way.size() - 1));
        return cut;
    }
}
