package org.hundredfold.ui.classify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.model.Answer;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.Novelty;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.common.network.MapsView;

/** The answer in large type, whether it is to be doubted, and one of its sides: how sure it is, why, and what is behind it. */
final class AnswerPane extends VBox {
    private static final String UNREADABLE = "No answer, because the picture cannot be read. The reason stands beside.";
    private static final PseudoClass DOUBTED = PseudoClass.getPseudoClass("doubted");

    /** What is shown below the answer; stays the same when another picture is answered. */
    private enum Side {
        ANSWER("Answer"),
        WHY("Why"),
        SUM("Sum"),
        NEIGHBOURS("Neighbours"),
        /** Of networks that make some. */
        MAPS("Maps");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ANSWER);
    private final Choice<Side> all = choice(List.of(Side.values()));
    private final Choice<Side> withoutMaps = choice(
            Arrays.stream(Side.values()).filter(each -> each != Side.MAPS).toList());
    private final Map<Side, Node> sides = new EnumMap<>(Side.class);
    private final Label best = Labels.figure("");
    private final Label probability = Labels.title("");
    private final StackPane doubt = Layout.collapsing(new StackPane());
    private final VBox answered = Layout.grow(Layout.column());
    private final Label waiting = Layout.collapsing(Labels.body(""));

    /**
     * @param atBoard whether the board is looked at
     * @param open what a click on a picture learned from does
     */
    AnswerPane(Insights insights, BooleanSupplier atBoard, OpenPicture open) {
        getStyleClass().addAll("card", "answer-pane");
        best.setId("answer");
        best.setWrapText(true);
        best.setMinHeight(USE_PREF_SIZE);
        doubt.setMinHeight(USE_PREF_SIZE);
        sides.put(Side.ANSWER, Layout.grow(new AnswerSide(insights.asked())));
        sides.put(Side.WHY, Layout.grow(new WhySide(insights, atBoard)));
        sides.put(Side.SUM, Layout.grow(new SumSide(insights)));
        sides.put(Side.NEIGHBOURS, Layout.grow(new NeighboursSide(insights.neighbours(), open)));
        sides.put(Side.MAPS, maps(insights));
        Label speaksFor = Labels.muted("What speaks for");
        speaksFor.setMinWidth(USE_PREF_SIZE);
        Node chooser = Layout.collapsing(Layout.cluster(speaksFor, new ScoreChooser(insights.asked())));
        answered.getChildren().addAll(all, withoutMaps, new VBox(best, probability), doubt, chooser);
        sides.values().forEach(each -> answered.getChildren().add(Layout.collapsing(each)));
        Layout.collapsing(answered);
        getChildren().addAll(answered, waiting);
        side.subscribe(now -> {
            sides.forEach((each, node) -> node.setVisible(each == now));
            chooser.setVisible(now == Side.WHY || now == Side.SUM);
            insights.why().watch(now == Side.WHY);
            insights.tried().watch(now == Side.WHY);
            insights.sum().watch(now == Side.SUM);
            insights.neighbours().watch(now == Side.NEIGHBOURS);
            insights.maps().watch(now == Side.MAPS);
        });
        Arrays.stream(Side.values())
                .forEach(each -> Shortcuts.whileShown(this, "Alt+" + (each.ordinal() + 1), () -> go(each)));
    }

    private Choice<Side> choice(List<Side> values) {
        return Layout.collapsing(new Choice<>(values, each -> each.words, side));
    }

    private static Node maps(Insights insights) {
        MapsView maps = new MapsView();
        insights.maps().foundProperty().subscribe(found -> maps.show(found == null ? List.of() : found));
        return Layout.grow(Layout.column(maps.enlarged(), Layout.grow(maps.layers())));
    }

    private void go(Side to) {
        if (to != Side.MAPS || all.isVisible()) {
            side.set(to);
        }
    }

    /**
     * @param result null while there is none
     * @param network null while there is none
     */
    void show(Result result, Network network) {
        Optional<Answer> answer = Optional.ofNullable(result).flatMap(Result::answer);
        answered.setVisible(answer.isPresent());
        waiting.setVisible(answer.isEmpty());
        boolean unreadable = result != null && !result.problem().isEmpty();
        waiting.setText(network == null ? "" : unreadable ? UNREADABLE : invitation(network));
        answer.ifPresent(some -> show(some, result.network().orElseThrow()));
    }

    private void show(Answer answer, Network network) {
        all.setVisible(
                FeatureMaps.areMadeBy(network.classifier().model().parameters().network()));
        withoutMaps.setVisible(!all.isVisible());
        if (side.get() == Side.MAPS && !all.isVisible()) {
            side.set(Side.ANSWER);
        }
        Optional<Novelty> flagged = answer.novelty().filter(Novelty::flagged);
        best.setText(answer.best().className());
        best.pseudoClassStateChanged(DOUBTED, flagged.isPresent());
        probability.setText(
                Formats.percent(answer.best().probability()) + (flagged.isPresent() ? ", not to be relied on" : ""));
        doubt.setVisible(flagged.isPresent());
        flagged.ifPresent(novelty ->
                doubt.getChildren().setAll(new InlineMessage(Message.of(Kind.WARNING, NoveltyWords.of(novelty)))));
    }

    private static String invitation(Network network) {
        List<String> classes = network.classifier().model().classes();
        return "Draw, or bring a picture. %s tells %d classes apart: %s."
                .formatted(network.run().name(), classes.size(), String.join(", ", classes));
    }
}
