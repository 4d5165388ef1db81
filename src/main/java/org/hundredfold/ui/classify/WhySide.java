package org.hundredfold.ui.classify;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Faithfulness;
import org.hundredfold.model.WeightScale;
import org.hundredfold.model.WhyMap;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;

/** The map of reasons over what the network saw, what its colours mean, what it adds up to, and whether it is to be believed. */
final class WhySide extends VBox {
    private static final String NO_PLACES =
            "This network looks at features that another network has made of the picture, and features have no places in it. So nobody can say which parts of the picture spoke for the answer. Sum and Neighbours say more.";
    /** Means more than chance. */
    private static final double CLEAR = 0.1;

    private static final double SLIGHT = 0.02;
    /** What is painted comes close to the difference if no more of it is left out. */
    private static final double CLOSE = 0.1;
    /** So much may come of rounding alone. */
    private static final double ROUNDED = 0.015;

    private final BooleanSupplier atBoard;
    private final PictureView picture = new PictureView();
    private final VBox seen = Layout.collapsing(Layout.lines(Labels.muted("As the network sees it"), picture));
    private final Label low = Labels.muted("");
    private final Label high = Labels.muted("");
    private final Label sum = Labels.body("");
    private final FaithfulnessChart chart = new FaithfulnessChart();
    private final Label verdict = Labels.body("");
    private final VBox tried;
    private final VBox mapped;
    private final Label instead = Layout.collapsing(Labels.body(NO_PLACES));

    /** @param atBoard whether the board is looked at: the network sees what is on it in the middle and larger, so no map lies over it */
    WhySide(Insights insights, BooleanSupplier atBoard) {
        this.atBoard = atBoard;
        getStyleClass().addAll("column", "why-side");
        picture.coverAs(insights.clarityProperty());
        tried = Layout.collapsing(Layout.lines(Labels.section("Is the map to be believed?"), verdict, chart, key()));
        mapped = Layout.collapsing(
                Layout.column(Layout.lines(seen, legend(), clarity(insights.clarityProperty())), sum, tried));
        VBox all = new VBox(mapped, instead);
        all.getStyleClass().add("scrolled");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        getChildren().add(Layout.grow(scroll));
        insights.why().foundProperty().subscribe(this::show);
        insights.tried().foundProperty().subscribe(this::show);
    }

    /** Words and numbers in two rows: together they are broader than the pane once the numbers are small. */
    private Node legend() {
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        Region scale = new Region();
        scale.getStyleClass().add("weight-scale");
        VBox legend = new VBox(
                Layout.cluster(low, Layout.grow(scale), high),
                new HBox(Labels.muted("speaks against"), Layout.spacer(), Labels.muted("speaks for")));
        legend.getStyleClass().add("legend");
        return legend;
    }

    private static Node clarity(DoubleProperty clarity) {
        Slider slider = new Slider(0, 1, clarity.get());
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText("How clearly the map is seen over the picture");
        slider.valueProperty().bindBidirectional(clarity);
        return Layout.cluster(Labels.muted("Picture"), Layout.grow(slider), Labels.muted("Map"));
    }

    private static Node key() {
        return Layout.row(key("telling", "most telling first"), key("random", "at random"));
    }

    private static Node key(String style, String words) {
        Region line = new Region();
        line.getStyleClass().addAll("key", style);
        return Layout.cluster(line, Labels.muted(words));
    }

    private void show(Why why) {
        mapped.setVisible(why != null && why.map().isPresent());
        instead.setVisible(why != null && why.map().isEmpty());
        if (mapped.isVisible()) {
            explain(why.map().orElseThrow(), why.question());
        }
    }

    private void explain(WhyMap map, Question question) {
        picture.show(
                PixelView.image(question.answer().pixels(), question.model().preprocessing()));
        picture.cover(map, Framing.CROP);
        picture.setAccessibleText("What the network saw, and what of it speaks for " + map.className());
        double end = WeightScale.of(map.values(), map.values().length).end();
        seen.setVisible(atBoard.getAsBoolean() || question.isMoreThanThePicture());
        low.setText("−" + Formats.number(end));
        high.setText("+" + Formats.number(end));
        sum.setText(words(map));
    }

    /** The difference is that of the numbers told, so that whoever subtracts them finds it. */
    static String words(WhyMap map) {
        double difference = Scores.shown(map.score()) - Scores.shown(map.plain());
        return "The score of %s is %s, of a plain picture %s. What is painted adds up to %s, %s."
                .formatted(
                        map.className(),
                        Scores.score(map.score()),
                        Scores.score(map.plain()),
                        Scores.score(map.exact() ? difference : map.sum()),
                        compared(map, difference));
    }

    private static String compared(WhyMap map, double difference) {
        if (map.exact()) {
            return "exactly the difference";
        }
        double painted = Scores.shown(map.sum());
        return Math.abs(painted - difference) <= Math.max(ROUNDED, CLOSE * Math.abs(difference))
                ? "close to the difference of " + Scores.score(difference)
                : "but the difference is %s, so the map %s"
                        .formatted(Scores.score(difference), fault(painted, difference));
    }

    private static String fault(double painted, double difference) {
        if (painted * difference < 0) {
            return "points the other way";
        }
        return Math.abs(painted) < Math.abs(difference) ? "leaves much out" : "paints too much";
    }

    private void show(Optional<Faithfulness> found) {
        tried.setVisible(found != null && found.isPresent());
        if (tried.isVisible()) {
            chart.show(found.orElseThrow());
            verdict.setText(verdict(found.orElseThrow().gain()));
        }
    }

    static String verdict(double gain) {
        if (gain >= SLIGHT) {
            return "%s: without its most telling pixels the probability lies %s points lower on average than without as many at random."
                    .formatted(gain >= CLEAR ? "Yes" : "A little", Formats.number(Math.rint(1000 * gain) / 10));
        }
        return "Hardly: without its most telling pixels the probability lies no lower on average than without as many at random.";
    }
}
