package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Every file that was left out and everything else that deserves a look, each with its reason. */
final class HealthView extends VBox {
    private final VBox groups = new VBox();
    private final Label summary = Labels.body("");
    private final Consumer<Path> select;

    /** @param select called with a file that is chosen from the list */
    HealthView(Consumer<Path> select) {
        this.select = select;
        getStyleClass().addAll("lines", "health");
        groups.getStyleClass().add("problem-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(Labels.section("Health"), summary, Layout.grow(scroll));
    }

    void show(Overview overview) {
        boolean healthy = overview.problems().isEmpty();
        summary.setText(summary(overview));
        summary.setGraphic(healthy ? Icon.DONE.node() : null);
        groups.getChildren()
                .setAll(overview.problems().stream()
                        .map(group -> new ProblemGroupView(group, select))
                        .toList());
    }

    private static String summary(Overview overview) {
        if (overview.problems().isEmpty()) {
            return "Every file was read. No problems were found.";
        }
        int left = overview.leftOut();
        return left == 0
                ? "Every file was read. Some deserve a look."
                : Formats.count(left, "file is", "files are") + " left out.";
    }
}
