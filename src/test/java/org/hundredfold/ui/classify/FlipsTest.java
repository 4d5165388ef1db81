package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class FlipsTest extends ClassifyModel {
    private final ClassifyViewModel model = model();

    private void play() {
        model.classify(List.of(shapes.picture("square")));
        model.play();
    }

    private List<Flip> found() {
        return model.flips().foundProperty().get();
    }

    @Test
    void thePictureIsSearchedAsItIsNow() {
        play();
        model.player().turn(Knob.ROTATION, 3, false);
        model.player().press(Pen.INK.times(0.1), new Point(0.45, 0.45));
        Played now = model.player().playedProperty().get();

        model.searchFlips();

        assertThat(found()).isNotEmpty().allSatisfy(flip -> {
            assertThat(flip.played().marks()).startsWith(now.marks().get(0));
            assertThat(flip.played().amounts()).hasSizeLessThanOrEqualTo(2);
            assertThat(flip.played()).isNotEqualTo(now);
        });
        assertThat(found()).anySatisfy(flip -> {
            assertThat(flip.played().amount(Knob.ROTATION)).isNotEqualTo(3);
            assertThat(flip.words()).startsWith("with Rotate at ");
        });
        assertThat(found())
                .anySatisfy(
                        flip -> assertThat(flip.played().amount(Knob.ROTATION)).isEqualTo(3));
    }

    @Test
    void whatWasFoundIsForgottenOnceThePictureChanges() {
        play();
        model.searchFlips();
        model.flips().show(found().get(0));
        model.undo();
        assertThat(found()).isNotEmpty();

        model.player().turn(Knob.BRIGHTNESS, 1, false);

        assertThat(found()).isNull();
    }
}
