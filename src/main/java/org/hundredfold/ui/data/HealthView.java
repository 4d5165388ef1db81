package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Finding.Kind;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What was found about the pictures, every file that was left out, and what else deserves a look, each with its reason. */
final class HealthView extends VBox {
    private final Review review;
    private final VBox found = new VBox();
    private final VBox problems = new VBox();
    private final Label summary = Labels.body("");
    private final Consumer<Path> select;
    private final FoundActions actions;

    /**
     * @param labels what is to be said about wrong labels
     * @param select called with a file that is chosen from the list of problems
     */
    HealthView(Review review, FoundActions actions, Node labels, Consumer<Path> select) {
        this.review = review;
        this.actions = actions;
        this.select = select;
        getStyleClass().addAll("lines", "health");
        found.getStyleClass().add("problem-groups");
        problems.getStyleClass().add("problem-groups");
        VBox groups = new VBox(found, problems);
        groups.getStyleClass().add("problem-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(summary, checking(), unchecked(), Layout.grow(scroll), labels);
        review.overviewProperty().subscribe(overview -> {
            if (overview != null) {
                showProblems(overview.problems());
            }
        });
        review.findingsProperty().subscribe(this::showFound);
        review.checkingProperty().subscribe(this::summarize);
    }

    private HBox checking() {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Checking the pictures");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = Layout.cluster(Labels.muted("Checking"), bar, Buttons.plain("Cancel", review::cancelCheck));
        row.getStyleClass().add("checking");
        row.visibleProperty().bind(review.checkingProperty());
        return Layout.collapsing(row);
    }

    private HBox unchecked() {
        HBox row = Layout.cluster(
                Labels.muted("Not checked to the end."), Layout.spacer(), Buttons.plain("Check again", review::check));
        row.visibleProperty().bind(review.uncheckedProperty());
        return Layout.collapsing(row);
    }

    private void showProblems(List<ProblemGroup> groups) {
        List<ProblemGroup> now = problems.getChildren().stream()
                .map(node -> ((ProblemGroupView) node).group())
                .toList();
        if (!now.equals(groups)) {
            problems.getChildren()
                    .setAll(groups.stream()
                            .map(group -> new ProblemGroupView(group, select))
                            .toList());
        }
        summarize();
    }

    /** What was unfolded stays so. */
    private void showFound(List<FoundGroup> groups) {
        Set<Kind> open = EnumSet.noneOf(Kind.class);
        for (Node node : found.getChildren()) {
            if (((FoundGroupView) node).isOpen()) {
                open.add(((FoundGroupView) node).group().kind());
            }
        }
        found.getChildren()
                .setAll(groups.stream()
                        .map(group -> new FoundGroupView(group, actions, open.contains(group.kind())))
                        .toList());
        summarize();
    }

    private void summarize() {
        Overview overview = review.overviewProperty().get();
        if (overview == null) {
            return;
        }
        int left = overview.leftOut();
        boolean checked =
                !review.checkingProperty().get() && !review.uncheckedProperty().get();
        boolean anything = !overview.problems().isEmpty()
                || !review.findingsProperty().get().isEmpty();
        String files = left == 0 ? "Every file was read." : Formats.count(left, "file is", "files are") + " left out.";
        String rest =
                anything ? left == 0 ? " Some deserve a look." : "" : checked ? " Nothing deserves a second look." : "";
        summary.setText(files + rest);
        summary.setGraphic(anything || !checked ? null : Icon.DONE.node());
    }
}
