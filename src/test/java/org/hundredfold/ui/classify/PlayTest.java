package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;

class PlayTest extends ClassifyModel {
    private static double probability(ClassifyViewModel model, String className) {
        return model.resultProperty().get().answer().orElseThrow().scores().stream()
                .filter(score -> score.className().equals(className))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void theAnswerFollowsWhatIsDoneToThePictureAndComesBackWithIt() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        double before = probability(model, "square");

        model.play();
        assertThat(probability(model, "square")).isEqualTo(before);
        model.player().turn(Knob.ROTATION, 45, false);
        double turned = probability(model, "square");
        assertThat(turned).isNotEqualTo(before);
        assertThat(model.askedProperty().get()).isNotNull();

        model.player().press(Pen.INK, new Point(0, 0));
        assertThat(probability(model, "square")).isNotEqualTo(turned);

        model.undo();
        assertThat(probability(model, "square")).isEqualTo(turned);
        model.player().restore();
        assertThat(probability(model, "square")).isEqualTo(before);
        model.undo();
        model.undo();
        assertThat(probability(model, "square")).isEqualTo(before);
    }

    @Test
    void otherNetworksAreAskedAboutThePictureAsItIsNow() throws Exception {
        ClassifyViewModel model = model();
        Preprocessing seen =
                model.networks().networkProperty().get().classifier().model().preprocessing();
        model.classify(List.of(shapes.picture("star")));
        model.play();

        model.player().turn(Knob.BRIGHTNESS, -100, false);

        assertThat(model.askedProperty().get().source().pixels(seen).orElseThrow())
                .containsOnly(0);
    }

    @Test
    void anotherPictureIsNotPlayedWith() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));
        model.play();
        model.player().turn(Knob.BRIGHTNESS, -100, false);

        model.look(model.pictures().get(1));

        assertThat(model.player().isPlaying()).isFalse();
        assertThat(answer(model)).isEqualTo("circle");
        model.look(model.pictures().get(0));
        assertThat(answer(model)).isEqualTo("star");
    }

    @Test
    void whatFlipsTheAnswerIsFoundAndShownTheSmallestFirst() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        model.play();

        model.searchFlips();

        List<Flip> found = model.flips().foundProperty().get();
        assertThat(found).isNotEmpty().isSortedAccordingTo(Comparator.comparingDouble(Flip::distance));
        for (Flip flip : found) {
            model.flips().show(flip);
            assertThat(answer(model))
                    .as(flip.words())
                    .isEqualTo(flip.className())
                    .isNotEqualTo("square");
        }
        model.undo();
        assertThat(model.flips().foundProperty().get()).isNotNull();
        model.use(newest);
        assertThat(model.flips().foundProperty().get()).isNull();
    }

    @Test
    void nothingSmallerOfTheSameKindFlipsTheAnswer() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("square")));
        model.play();
        model.searchFlips();
        Played untouched = model.player().playedProperty().get();

        Flip turned = model.flips().foundProperty().get().stream()
                .filter(flip -> flip.played().amounts().containsKey(Knob.ROTATION))
                .findFirst()
                .orElseThrow();

        double most = Math.abs(turned.played().amount(Knob.ROTATION));
        for (double angle = 1 - most; angle < most; angle++) {
            model.flips().show(new Flip(untouched.with(Knob.ROTATION, angle), "", "", 0));
            assertThat(answer(model)).isEqualTo("square");
        }
    }

    @Test
    void aSearchThatIsCancelledTellsNothing() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ClassifyViewModel model = model(waiting::add);
        model.use(trained);
        model.classify(List.of(shapes.picture("star")));
        work(waiting);
        model.play();
        work(waiting);

        model.searchFlips();
        assertThat(model.flips().progressProperty().get()).isZero();
        model.flips().cancel();
        work(waiting);

        assertThat(model.flips().progressProperty().get()).isNegative();
        assertThat(model.flips().foundProperty().get()).isNull();
    }
}
