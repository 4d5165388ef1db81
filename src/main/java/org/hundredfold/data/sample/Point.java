package org.hundredfold.data.sample;

import java.util.Random;

/** A point of a drawing; {@code y} grows downwards. Computed strictly, so that every machine draws the same. */
record Point(double x, double y) {
    static Point at(double angle, double radius) {
        return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }

    Point times(double factorX, double factorY) {
        return new Point(x * factorX, y * factorY);
    }

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point turned(double angle) {
        double sin = StrictMath.sin(angle);
        double cos = StrictMath.cos(angle);
        return new Point(x * cos - y * sin, x * sin + y * cos);
    }

    /** The point this share of the way to another one; past it above 1. */
    Point towards(Point end, double share) {
        return new Point(x + (end.x - x) * share, y + (end.y - y) * share);
    }

    double distance(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    Point jittered(double deviation, Random random) {
        return new Point(x + deviation * random.nextGaussian(), y + deviation * random.nextGaussian());
    }
}
