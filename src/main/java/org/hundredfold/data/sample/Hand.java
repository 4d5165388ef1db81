package org.hundredfold.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Follows a path as a hand does: sides bow, the line trembles slowly, corners are cut a little. */
final class Hand {
    /** Distance of the points along the stroke, in units of the shape's radius. */
    private static final double STEP = 0.06;

    private Hand() {}

    static List<Point> follow(List<Point> path, Random random) {
        Tremble sideways = new Tremble(random, 0.022);
        Tremble upwards = new Tremble(random, 0.022);
        List<Point> stroke = new ArrayList<>();
        double travelled = 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            Point from = path.get(i);
            Point to = path.get(i + 1);
            double length = from.distance(to);
            double bow = 0.035 * length * random.nextGaussian();
            int steps = (int) StrictMath.ceil(length / STEP);
            for (int k = 0; k < steps; k++) {
                double share = (double) k / steps;
                Point bowed = bowed(from, to, share, bow);
                stroke.add(bowed.plus(new Point(sideways.at(travelled), upwards.at(travelled))));
                travelled += length / steps;
            }
        }
        stroke.add(path.get(path.size() - 1));
        return smoothed(stroke);
    }

    private static Point bowed(Point from, Point to, double share, double bow) {
        double aside = bow * 4 * share * (1 - share) / Math.max(from.distance(to), STEP);
        return from.towards(to, share).plus(new Point(-(to.y() - from.y()) * aside, (to.x() - from.x()) * aside));
    }

    /** The mean of every three neighbours rounds the corners. */
    private static List<Point> smoothed(List<Point> stroke) {
        List<Point> smooth = new ArrayList<>(stroke);
        for (int i = 1; i + 1 < stroke.size(); i++) {
            Point sum = stroke.get(i - 1).plus(stroke.get(i)).plus(stroke.get(i + 1));
            smooth.set(i, sum.times(1 / 3.0, 1 / 3.0));
        }
        return smooth;
    }
}
