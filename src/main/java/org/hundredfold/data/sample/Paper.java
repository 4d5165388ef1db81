package org.hundredfold.data.sample;

import java.awt.image.BufferedImage;

/**
 * White paper for black ink. Draws by the distance to the pen's way instead of with Java2D, whose antialiasing differs
 * between Java versions: the sample is to be the same everywhere.
 */
final class Paper {
    private final int side;
    private final double[] ink;

    Paper(int side) {
        this.side = side;
        this.ink = new double[side * side];
    }

    /** Draws a straight stroke with round ends. */
    void line(Point from, Point to, double width) {
        double reach = width / 2 + 0.5;
        int left = Math.max(0, (int) (Math.min(from.x(), to.x()) - reach));
        int right = Math.min(side - 1, (int) (Math.max(from.x(), to.x()) + reach));
        int top = Math.max(0, (int) (Math.min(from.y(), to.y()) - reach));
        int bottom = Math.min(side - 1, (int) (Math.max(from.y(), to.y()) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double covered = reach - distance(new Point(x + 0.5, y + 0.5), from, to);
                ink[y * side + x] = Math.max(ink[y * side + x], Math.min(1, covered));
            }
        }
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < ink.length; i++) {
            image.getRaster().setSample(i % side, i / side, 0, (int) Math.round(255 * (1 - ink[i])));
        }
        return image;
    }

    /** Distance of a point from the nearest point of a line that ends at both ends. */
    private static double distance(Point point, Point from, Point to) {
        double alongX = to.x() - from.x();
        double alongY = to.y() - from.y();
        double squared = alongX * alongX + alongY * alongY;
        double share = squared == 0 ? 0 : ((point.x() - from.x()) * alongX + (point.y() - from.y()) * alongY) / squared;
        return point.distance(from.towards(to, Math.max(0, Math.min(1, share))));
    }
}
