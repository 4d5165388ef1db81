package org.hundredfold.ui.classify;

import java.util.ArrayList;
import java.util.List;

/** One stroke of a pen or an eraser. Immutable; {@link Sketch} says what the coordinates mean. */
record Stroke(boolean eraser, List<Point> points) {
    record Point(double x, double y) {
        private Point towards(Point other, double share) {
            return new Point(x + share * (other.x - x), y + share * (other.y - y));
        }
    }

    Stroke {
        points = List.copyOf(points);
    }

    Stroke to(Point point) {
        List<Point> longer = new ArrayList<>(points);
        longer.add(point);
        return new Stroke(eraser, longer);
    }

    /**
     * The way of the pen without the corners that a mouse makes. Every corner is cut at a quarter of its sides (Chaikin,
     * "An algorithm for high-speed curve generation", 1974), twice.
     */
    List<Point> smooth() {
        return cut(cut(points));
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
