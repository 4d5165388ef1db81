package org.hundredfold.data.sample;

import static org.hundredfold.data.sample.Shape.between;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.hundredfold.data.Drawing;

/** Draws one shape with a pen whose pressure varies, somewhere near the middle of the paper. */
final class Sketch {
    private static final int SIDE = 64;

    private Sketch() {}

    static BufferedImage of(Shape shape, Random random) {
        double tilt = 0.15 * random.nextGaussian();
        List<Point> stroke = Hand.follow(shape.path(random), random).stream()
                .map(point -> point.turned(tilt))
                .toList();
        double pen = between(2.3, 4.6, random);
        return drawn(onPaper(stroke, pen, random), pen, new Tremble(random, 0.08));
    }

    private static List<Point> onPaper(List<Point> stroke, double pen, Random random) {
        double left = stroke.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = stroke.stream().mapToDouble(Point::x).max().orElseThrow();
        double top = stroke.stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = stroke.stream().mapToDouble(Point::y).max().orElseThrow();
        double share = Drawing.INK_SHARE * between(0.88, 1.12, random);
        double scale = (SIDE * share - pen) / Math.max(right - left, bottom - top);
        Point toMiddle = new Point(-(left + right) / 2, -(top + bottom) / 2);
        Point place = new Point(SIDE / 2.0, SIDE / 2.0).jittered(1, random);
        return stroke.stream()
                .map(point -> point.plus(toMiddle).times(scale, scale).plus(place))
                .toList();
    }

    private static BufferedImage drawn(List<Point> stroke, double pen, Tremble pressure) {
        Paper paper = new Paper(SIDE);
        for (int i = 0; i + 1 < stroke.size(); i++) {
            paper.line(stroke.get(i), stroke.get(i + 1), pen * (1 + pressure.at(i * 0.12)));
        }
        return paper.toImage();
    }
}
