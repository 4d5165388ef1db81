package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class PlayedTest {
    private static final int SIDE = 40;
    private static final Pen RED = new Pen(false, 0xFF0000, 0.2);

    /** White, with a black square that fills the upper left quarter. */
    private static Played quarter() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, SIDE / 2, SIDE / 2);
        graphics.dispose();
        return Played.of(image, 10);
    }

    private static int at(Played played, int x, int y) {
        return played.image().getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void anUntouchedPictureIsAsItWas() {
        Played played = quarter();

        assertThat(played.isUntouched()).isTrue();
        assertThat(played.image()).isSameAs(played.picture());
        assertThat(played.with(Knob.ROTATION, 5).with(Knob.ROTATION, 0)).isEqualTo(played);
    }

    @Test
    void aLargePictureIsShrunkToWhatTheNetworkNeeds() {
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);

        assertThat(Played.of(large, 28).picture().getWidth()).isEqualTo(320);
        assertThat(Played.of(large, 224).picture().getWidth()).isEqualTo(896);
    }

    @Test
    void itIsTurnedToTheRight() {
        Played turned = quarter().with(Knob.ROTATION, 90);

        assertThat(at(turned, 30, 10)).isEqualTo(0);
        assertThat(at(turned, 10, 10)).isEqualTo(0xFFFFFF);
    }

    @Test
    void itIsMovedAndWhereItWasItHasTheColourOfItsBorder() {
        Played moved = quarter().with(Knob.ACROSS, 25).with(Knob.DOWN, 50);

        assertThat(at(moved, 29, 35)).isEqualTo(0);
        assertThat(at(moved, 5, 35)).isEqualTo(0xFFFFFF);
        assertThat(at(moved, 15, 10)).isEqualTo(0xFFFFFF);
    }

    /** Light ink in the middle of dark paper, but for one stroke that leaves it. */
    private static Played lightOnDark() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x102030));
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(10, 10, 20, 20);
        graphics.fillRect(30, 18, 10, 4);
        graphics.dispose();
        return Played.of(image, 10);
    }

    @Test
    void aLightPictureOnDarkStaysOnDarkPaperWhateverIsDoneToItsPlace() {
        assertThat(at(lightOnDark().with(Knob.ROTATION, 45), 1, 1)).isEqualTo(0x102030);
        assertThat(at(lightOnDark().with(Knob.ACROSS, 40), 3, 20)).isEqualTo(0x102030);
        assertThat(at(lightOnDark().with(Knob.SIZE, 50), 5, 35)).isEqualTo(0x102030);
        assertThat(at(lightOnDark().with(Knob.SIZE, 50), 20, 20)).isEqualTo(0xFFFFFF);
    }

    @Test
    void itIsMadeLargerFromItsMiddle() {
        Played smaller = quarter().with(Knob.SIZE, 50);

        assertThat(at(smaller, 15, 15)).isEqualTo(0);
        assertThat(at(smaller, 5, 5)).isEqualTo(0xFFFFFF);
    }

    @Test
    void itIsMadeDarkerAndBrighter() {
        assertThat(at(quarter().with(Knob.BRIGHTNESS, -100), 30, 30)).isEqualTo(0);
        assertThat(at(quarter().with(Knob.BRIGHTNESS, 100), 10, 10)).isEqualTo(0xFFFFFF);
        assertThat(at(quarter().with(Knob.BRIGHTNESS, 20), 10, 10)).isEqualTo(0x333333);
    }

    @Test
    void blurSpreadsEdgesAndLeavesPlainPlacesAlone() {
        Played blurred = quarter().with(Knob.BLUR, 5);

        assertThat(at(blurred, 19, 5) & 0xFF).isBetween(60, 127);
        assertThat(at(blurred, 20, 5) & 0xFF).isBetween(128, 195);
        assertThat(at(blurred, 2, 2)).isEqualTo(0);
        assertThat(at(blurred, 37, 37)).isEqualTo(0xFFFFFF);
    }

    @Test
    void blurIsCloseToAGaussian() {
        int[] point = new int[101];
        point[50] = 0xFF;
        int[] spread = new int[101 * 101];
        for (int y = 0; y < 101; y++) {
            System.arraycopy(point, 0, spread, 101 * y, 101);
        }

        new Blur(spread, 101, 101).by(2);

        for (int x = 44; x <= 56; x++) {
            double expected = 255 / (2 * Math.sqrt(2 * Math.PI)) * Math.exp(-(x - 50) * (x - 50) / 8.0);
            assertThat((double) spread[50 * 101 + x]).isBetween(expected - 3, expected + 3);
        }
    }

    @Test
    void paintIsSeenWhereTheMouseWasAndTheEraserBringsBackWhatWasThere() {
        Played painted = quarter().begun(RED, new Point(-0.25, -0.25)).ledOn(new Point(0.25, 0.25));
        assertThat(at(painted, 10, 10)).isEqualTo(0xFF0000);
        assertThat(at(painted, 30, 30)).isEqualTo(0xFF0000);

        Played erased = painted.begun(Pen.RUBBER.times(2), new Point(-0.25, -0.25));
        assertThat(at(erased, 10, 10)).isEqualTo(0);
        assertThat(at(erased, 30, 30)).isEqualTo(0xFF0000);
    }

    @Test
    void paintIsLeftWhereTheMouseIsOnATurnedPictureAndTurnsWithIt() {
        Played painted = quarter().with(Knob.ROTATION, 90).with(Knob.SIZE, 50).begun(RED, new Point(0.2, 0));
        assertThat(at(painted, 28, 20)).isEqualTo(0xFF0000);
        assertThat(at(painted, 34, 20)).isEqualTo(0xFFFFFF);

        assertThat(at(painted.with(Knob.ROTATION, 0), 20, 12)).isEqualTo(0xFF0000);
    }

    @Test
    void placesAreCovered() {
        Played covered = quarter().covered(List.of(new Point(0, 0)), 0.25, 0x808080);

        assertThat(at(covered, 20, 20)).isEqualTo(0x808080);
        assertThat(at(covered, 29, 29)).isEqualTo(0x808080);
        assertThat(at(covered, 30, 30)).isEqualTo(0xFFFFFF);
        assertThat(at(covered, 19, 19)).isEqualTo(0);
    }

    @Test
    void placesAreCoveredWhereTheyAreSeenOnAMovedPicture() {
        Played covered = quarter()
                .with(Knob.ROTATION, 90)
                .with(Knob.ACROSS, 10)
                .covered(List.of(new Point(0, 0)), 0.25, 0x808080);

        assertThat(at(covered, 21, 21)).isEqualTo(0x808080);
        assertThat(at(covered, 28, 28)).isEqualTo(0x808080);
        assertThat(at(covered, 32, 24)).isEqualTo(0xFFFFFF);
        assertThat(at(covered, 18, 24)).isEqualTo(0xFFFFFF);
    }

    @Test
    void whatAKnobDoesIsToldInWords() {
        assertThat(Knob.ROTATION.done(14)).isEqualTo("turned right by 14°");
        assertThat(Knob.DOWN.done(-3)).isEqualTo("moved up by 3 %");
        assertThat(Knob.SIZE.done(80)).isEqualTo("made smaller by 20 %");
        assertThat(Knob.BLUR.done(0.5)).isEqualTo("blurred by 0.5 %");
        assertThat(Knob.ROTATION.words(-8)).isEqualTo("-8°");
    }
}
