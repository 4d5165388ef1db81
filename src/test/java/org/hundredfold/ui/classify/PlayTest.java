package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
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

    @Test
    void whereNothingFlipsTheAnswerNothingIsFound() {
        Preprocessing seen = new Preprocessing(8, false, Framing.CROP);
        NetworkSpec network = NetworkSpec.classifier(seen.inputs(), List.of(4), Activation.RELU, 2);
        float[] values = new float[network.parameterCount()];
        values[values.length - 1] = 1; // whatever the picture is, more speaks for the second class
        Classifier stubborn =
                new Classifier(new TrainedModel(new NetworkParameters(network, values), List.of("one", "other"), seen));
        Played picture = Played.of(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), 8);
        List<Double> told = new ArrayList<>();

        assertThat(new FlipSearch(stubborn, picture, () -> false, told::add).find())
                .isEmpty();

        assertThat(told).isSorted().hasSize(Knob.values().length);
    }
}
