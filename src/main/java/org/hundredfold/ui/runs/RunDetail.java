package org.hundredfold.ui.runs;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Layout;

/** One run with everything known of it: curves and weights, the test, settings and data. */
final class RunDetail extends VBox {
    private final RunHeader header;
    private final RunCurves curves = new RunCurves();
    private final HeatmapGrid weights = new HeatmapGrid("Hidden units");
    private final ScorePane score;
    private final FactsPane facts = new FactsPane();
    private final ScrollPane scroll;

    RunDetail(RunsViewModel model, Consumer<Long> classify, Consumer<Long> goOn, Runnable done, ZoneId zone) {
        getStyleClass().addAll("column", "run-detail");
        score = new ScorePane(model, this::reveal);
        header = new RunHeader(model, classify, goOn, done, zone);
        VBox pictures = Layout.grow(Layout.column(Layout.grow(curves), weights));
        score.setMinWidth(Region.USE_PREF_SIZE);
        scroll = scroll(columns(score, facts));
        getChildren().addAll(header, Layout.grow(columns(pictures, scroll)));
    }

    /** Scrolls so far that a part of the score is seen from its top on. */
    private void reveal(Node part) {
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        double top = content.sceneToLocal(part.localToScene(0, 0)).getY();
        double hidden = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.min(1, top / hidden));
        }
    }

    private static HBox columns(Node... nodes) {
        HBox columns = new HBox(nodes);
        columns.getStyleClass().add("columns");
        return columns;
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        scroll.getStyleClass().add("facts-scroll");
        return scroll;
    }

    void show(StoredRun run) {
        header.show(run);
        curves.show(run);
        run.model().ifPresentOrElse(this::showWeights, weights::clear);
        score.show(run);
        facts.show(run.summary());
    }

    /** Marks the name, so that typing replaces it. */
    void rename() {
        header.rename();
    }

    private void showWeights(TrainedModel model) {
        NetworkParameters parameters = model.parameters();
        Preprocessing preprocessing = model.preprocessing();
        weights.show(
                parameters.values(),
                parameters.network().layers().get(0).units(),
                preprocessing.size(),
                preprocessing.channels());
    }
}
