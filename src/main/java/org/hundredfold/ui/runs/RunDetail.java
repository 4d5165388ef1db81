package org.hundredfold.ui.runs;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.network.NetworkPane;
import org.hundredfold.ui.runs.FolderQuestion.Asking;

/** One run with everything known of it, one side of it at a time. */
final class RunDetail extends VBox {
    /** What is shown of the run; stays the same when another run is selected. */
    private enum Side {
        LEARNING("Learning"),
        TEST("Test"),
        NETWORK("Network"),
        EXPORT("Export"),
        ABOUT("About");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    private final RunsViewModel model;
    private final RunHeader header;
    private final LearningPane learning;
    private final ScorePane score;
    private final InsideRun inside;
    private final NetworkPane network;
    private final ExportPane export;
    private final AboutPane about;
    private final StackPane shown = new StackPane();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.LEARNING);

    RunDetail(
            RunsViewModel model,
            RunsActions actions,
            Asking asking,
            TestedReview pictures,
            Runnable done,
            ZoneId zone) {
        getStyleClass().addAll("column", "run-detail");
        this.model = model;
        score = new ScorePane(model, pictures);
        learning = new LearningPane(model, actions);
        inside = model.inside();
        network = new NetworkPane(inside.network());
        export = new ExportPane(model.export(), actions.folders());
        about = new AboutPane(model, asking, actions.prepare());
        header = new RunHeader(model, actions, asking, done, zone);
        getChildren()
                .addAll(
                        header,
                        Layout.row(new Choice<>(List.of(Side.values()), each -> each.words, side)),
                        Layout.grow(shown));
        model.baselinesProperty().subscribe(this::showBaselines);
        side.subscribe(now -> {
            shown.getChildren().setAll(node(now));
            if (now == Side.ABOUT) {
                about.lookAgain();
            }
        });
    }

    private Node node(Side of) {
        return switch (of) {
            case LEARNING -> learning;
            case TEST -> score;
            case NETWORK -> network;
            case EXPORT -> export;
            case ABOUT -> about;
        };
    }

    void show(StoredRun run) {
        header.show(run);
        learning.show(run, model.baselinesProperty().get());
        score.show(run);
        inside.show(run);
        export.show(run);
        about.show(run.summary());
    }

    /** They may come after the run has been opened. */
    private void showBaselines(List<BaselineScore> baselines) {
        StoredRun run = model.openedProperty().get();
        if (run != null) {
            learning.show(run, baselines);
        }
    }

    /** Marks the name, so that typing replaces it. */
    void rename() {
        header.rename();
    }
}
