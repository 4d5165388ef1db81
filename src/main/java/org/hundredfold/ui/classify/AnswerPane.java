package org.hundredfold.ui.classify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.ProbabilityBars;
import org.hundredfold.ui.common.network.MapsView;

/** The answer in large type, how much speaks for each class, what the network saw, and what its layers made of that. */
final class AnswerPane extends VBox {
    /** With more classes than can be seen at once, the most probable ones come first. */
    private static final int SEEN_AT_ONCE = 12;

    /** What is shown below the answer; stays the same when another picture is answered. */
    private enum Side {
        ANSWER("Answer"),
        /** Of networks that make some. */
        MAPS("Maps");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ANSWER);
    private final Choice<Side> sides = new Choice<>(List.of(Side.values()), each -> each.words, side);
    private final MapsView maps = new MapsView();
    private final VBox made;
    private final VBox given;
    private final Label best = Labels.figure("");
    private final Label probability = Labels.title("");
    private final ProbabilityBars bars = new ProbabilityBars();
    private final PixelView pixels = new PixelView();
    private final Label format = Labels.muted("");
    private final VBox answered;
    private final Label waiting = Labels.body("");

    AnswerPane(AnswerMaps answerMaps) {
        getStyleClass().addAll("card", "answer-pane");
        best.setId("answer");
        best.setWrapText(true);
        best.setMinHeight(USE_PREF_SIZE);
        pixels.setAccessibleText("What the network saw");
        ScrollPane all = new ScrollPane(bars);
        all.setFitToWidth(true);
        given = Layout.column(all, Layout.lines(Labels.section("What the network saw"), Layout.row(pixels, format)));
        made = Layout.grow(Layout.column(maps.enlarged(), Layout.grow(maps.layers())));
        answered = Layout.grow(Layout.column(new VBox(best, probability), given, made));
        getChildren()
                .addAll(
                        Layout.head(Labels.section("Answer"), Layout.spacer(), Layout.collapsing(sides)),
                        answered,
                        waiting);
        sides.setVisible(false);
        side.subscribe(now -> {
            swap(given, now == Side.ANSWER);
            swap(made, now == Side.MAPS);
            answerMaps.watch(now == Side.MAPS);
        });
        answerMaps.mapsProperty().subscribe(maps::show);
    }

    /**
     * @param result null while there is none
     * @param network null while there is none
     */
    void show(Result result, Network network) {
        Optional<Answer> answer = Optional.ofNullable(result).flatMap(Result::answer);
        swap(answered, answer.isPresent());
        sides.setVisible(answer.isPresent());
        swap(waiting, answer.isEmpty());
        waiting.setText(network == null ? "" : invitation(network));
        answer.ifPresent(some ->
                showAnswer(some, result.network().orElseThrow().classifier().model()));
    }

    private void showAnswer(Answer answer, TrainedModel model) {
        sides.setVisible(FeatureMaps.areMadeBy(model.parameters().network()));
        if (!sides.isVisible()) {
            side.set(Side.ANSWER);
        }
        best.setText(answer.best().className());
        probability.setText(Formats.percent(answer.best().probability()));
        bars.show(ordered(answer.scores()));
        Preprocessing preprocessing = model.preprocessing();
        pixels.show(answer.pixels(), preprocessing);
        format.setText("%d × %d pixels, %s"
                .formatted(preprocessing.size(), preprocessing.size(), preprocessing.colour() ? "colour" : "grey"));
    }

    private static List<Score> ordered(List<Score> scores) {
        return scores.size() <= SEEN_AT_ONCE
                ? scores
                : scores.stream()
                        .sorted(Comparator.comparingDouble(Score::probability).reversed())
                        .toList();
    }

    private static String invitation(Network network) {
        List<String> classes = network.classifier().model().classes();
        return "Draw, or bring a picture. %s tells %d classes apart: %s."
                .formatted(network.run().name(), classes.size(), String.join(", ", classes));
    }

    private static void swap(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
