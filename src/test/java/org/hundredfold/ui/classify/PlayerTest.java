package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final Player player = new Player();

    @BeforeEach
    void begin() {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        player.begin(new Subject("black", () -> Optional.of(picture)), Played.of(picture, 8));
    }

    private Played played() {
        return player.playedProperty().get();
    }

    @Test
    void aStrokeThatIsUndoneWhileItIsPaintedStaysAway() {
        player.press(Pen.INK, new Point(0, 0));
        player.undo();
        player.drag(new Point(0.2, 0));

        assertThat(played().isUntouched()).isTrue();
    }

    @Test
    void aStrokeThatIsUndoneLeavesThoseBeforeItAsTheyWere() {
        player.press(Pen.INK, new Point(0, 0));
        player.drag(new Point(0.2, 0));
        Played before = played();

        player.press(Pen.INK, new Point(0.4, 0.4));
        player.undo();
        player.drag(new Point(0.4, 0));

        assertThat(played()).isEqualTo(before);
    }

    @Test
    void aMoveOfAKnobThatIsUndoneGoesOnAsAMoveOfItsOwn() {
        player.turn(Knob.ROTATION, 10, false);
        player.turn(Knob.ROTATION, 20, true);
        player.undo();
        player.turn(Knob.ROTATION, 30, true);
        player.turn(Knob.ROTATION, 40, true);

        assertThat(played().amount(Knob.ROTATION)).isEqualTo(40);
        player.undo();
        assertThat(played().isUntouched()).isTrue();
        assertThat(player.undoableProperty().get()).isFalse();
    }
}
