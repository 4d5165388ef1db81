package org.hundredfold.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** The four classes of the sample, each as the path that a hand takes: points round the origin, about one unit away. */
enum Shape {
    CIRCLE {
        @Override
        List<Point> path(Random random) {
            double start = random.nextDouble() * 2 * Math.PI;
            double turn = (random.nextBoolean() ? 1 : -1) * (2 * Math.PI + between(-0.3, 0.45, random));
            double flatness = between(0.82, 1, random);
            double drift = between(-0.1, 0.1, random);
            List<Point> path = new ArrayList<>();
            for (int i = 0; i <= CIRCLE_POINTS; i++) {
                double part = (double) i / CIRCLE_POINTS;
                path.add(Point.at(start + turn * part, 1 + drift * part).times(1, flatness));
            }
            return path;
        }
    },
    SQUARE {
        @Override
        List<Point> path(Random random) {
            return polygon(4, random, between(0.85, 1.15, random), Math.PI / 4);
        }
    },
    TRIANGLE {
        @Override
        List<Point> path(Random random) {
            return polygon(3, random, between(0.9, 1.1, random), -Math.PI / 2);
        }
    },
    STAR {
        @Override
        List<Point> path(Random random) {
            return random.nextBoolean() ? pentagram(random) : outline(random);
        }

        /** In one go from tip to tip, as one doodles it. */
        private List<Point> pentagram(Random random) {
            return corners(5, 2, random, i -> 1);
        }

        private List<Point> outline(Random random) {
            double waist = between(0.38, 0.52, random);
            return corners(10, 1, random, i -> i % 2 == 0 ? 1 : waist);
        }

        private List<Point> corners(int count, int stride, Random random, IntToDoubleFunction radius) {
            int first = 2 * random.nextInt(5);
            List<Point> corners = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int corner = first + i * stride;
                double angle = -Math.PI / 2 + corner * 2 * Math.PI / count;
                corners.add(Point.at(angle, radius.applyAsDouble(corner)).jittered(0.06, random));
            }
            return closed(corners, random);
        }
    };

    private static final int CIRCLE_POINTS = 60;

    /** The corners or, for a circle, the points of one stroke, which ends about where it began. */
    abstract List<Point> path(Random random);

    private static List<Point> polygon(int count, Random random, double stretch, double firstAngle) {
        int first = random.nextInt(count);
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = firstAngle + (first + i) * 2 * Math.PI / count;
            corners.add(Point.at(angle, 1).times(stretch, 1 / stretch).jittered(0.075, random));
        }
        return closed(corners, random);
    }

    /** Back to the first corner, but not quite: short of it or past it. */
    private static List<Point> closed(List<Point> corners, Random random) {
        List<Point> path = new ArrayList<>(corners);
        Point last = corners.get(corners.size() - 1);
        path.add(last.towards(corners.get(0), between(0.9, 1.06, random)).jittered(0.04, random));
        return path;
    }

    static double between(double low, double high, Random random) {
        return low + (high - low) * random.nextDouble();
    }
}
