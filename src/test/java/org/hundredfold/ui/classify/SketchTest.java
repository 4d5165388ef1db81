package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.hundredfold.data.Polarity;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static Sketch line(double x1, double y1, double x2, double y2) {
        return Sketch.EMPTY.with(new Stroke(Pen.INK, List.of(new Point(x1, y1), new Point(x2, y2))));
    }

    private static long ink(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFF) < 128)
                .count();
    }

    @Test
    void anEmptySketchHasNoPicture() {
        assertThat(Sketch.EMPTY.picture(Polarity.DARK_ON_LIGHT)).isEmpty();
    }

    @Test
    void aClickLeavesARoundDot() {
        BufferedImage dot = Sketch.EMPTY
                .with(new Stroke(Pen.INK, List.of(new Point(0.2, 0.1))))
                .picture(Polarity.DARK_ON_LIGHT)
                .orElseThrow();

        double radius = Pen.INK.width() * 320 / 2;
        assertThat((double) ink(dot)).isBetween(0.9 * Math.PI * radius * radius, 1.1 * Math.PI * radius * radius);
    }

    @Test
    void theSameStrokeElsewhereOnTheBoardIsTheSamePicture() {
        BufferedImage here = line(0, 0, 0.25, 0).picture(Polarity.DARK_ON_LIGHT).orElseThrow();
        BufferedImage there =
                line(-0.5, 0.25, -0.25, 0.25).picture(Polarity.DARK_ON_LIGHT).orElseThrow();

        assertThat(ink(here)).isEqualTo(ink(there));
        assertThat(here.getWidth()).isEqualTo(there.getWidth());
    }

    @Test
    void theEraserTakesInkAway() {
        BufferedImage whole =
                line(-0.3, 0, 0.3, 0).picture(Polarity.DARK_ON_LIGHT).orElseThrow();
        BufferedImage rubbed = line(-0.3, 0, 0.3, 0)
                .with(new Stroke(Pen.RUBBER, List.of(new Point(0, 0))))
                .picture(Polarity.DARK_ON_LIGHT)
                .orElseThrow();

        assertThat(ink(rubbed)).isLessThan((long) (0.9 * ink(whole)));
    }

    @Test
    void cornersAreSmoothedButEndsStay() {
        Stroke corner = new Stroke(Pen.INK, List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1)));

        assertThat(corner.smooth())
                .startsWith(new Point(0, 0))
                .endsWith(new Point(1, 1))
                .allSatisfy(point -> assertThat(point.distance(new Point(1, 0))).isGreaterThan(0.2));
    }

    @Test
    void theGridOfTheMouseIsNoCorner() {
        Stroke stroke = new Stroke(Pen.INK, List.of(new Point(0, 0)));

        assertThat(stroke.to(new Point(0.002, 0.002))).isSameAs(stroke);
        assertThat(stroke.to(new Point(0.02, 0)).points()).hasSize(2);
    }
}
