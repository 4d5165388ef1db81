package org.hundredfold.ui.data;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Whether one has looked for wrong labels and what came of it; a way to look, and to the pictures that are suspected. */
final class LabelsPane extends VBox {
    private static final String LOOK = "Look for wrong labels";

    /** @param review shows those that are suspected */
    LabelsPane(LabelSearch search, Runnable review) {
        getStyleClass().addAll("lines", "labels-pane");
        Label words = Labels.bound(Labels.body(""), search.wordsProperty());
        words.visibleProperty()
                .bind(search.wordsProperty()
                        .isNotEmpty()
                        .and(search.work().busyProperty().not()));
        Label stale = Labels.muted("Something has changed since. Look again to judge the pictures as they are now.");
        stale.setWrapText(true);
        stale.visibleProperty().bind(search.staleProperty());
        Button show = Buttons.plain("Review them", Icon.COMPARE, review);
        show.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !search.suspectedProperty().get().isEmpty(), search.suspectedProperty()));
        Button all = Buttons.flat("List them", search::listAll);
        all.setTooltip(new Tooltip("Doubts what you found to be right, and lists it again"));
        all.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> search.unlistedProperty().get().length > 0, search.unlistedProperty()));
        HBox found = Layout.cluster(Layout.collapsing(show), look(search), Layout.collapsing(all));
        found.visibleProperty().bind(search.work().busyProperty().not());
        getChildren()
                .addAll(
                        Layout.collapsing(words),
                        Layout.collapsing(stale),
                        Layout.collapsing(found),
                        Layout.collapsing(searching(search)));
    }

    private static Button look(LabelSearch search) {
        Button look = Buttons.plain(LOOK, Icon.SEARCH, search::begin);
        look.setTooltip(
                new Tooltip(
                        "Trains ten small networks, each of which judges pictures that it has not learned from. Takes a while."));
        look.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> search.wordsProperty().get().isEmpty() ? LOOK : "Look again", search.wordsProperty()));
        return look;
    }

    private static VBox searching(LabelSearch search) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(search.work().progressProperty());
        bar.setAccessibleText("Looking for wrong labels");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        VBox searching = Layout.lines(
                Labels.body("Looking for wrong labels"),
                Layout.cluster(bar, Buttons.plain("Cancel", search::cancel)),
                Labels.muted(search.work().detailProperty()));
        searching.visibleProperty().bind(search.work().busyProperty());
        return searching;
    }
}
