package org.hundredfold.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Says what has come for the open folder since it was read; takes no room otherwise. */
final class NewsStrip extends VBox {
    NewsStrip(News news, DataThreads threads) {
        getStyleClass().add("lines");
        Label words = Labels.body("");
        WaitingPictures pictures = new WaitingPictures(threads);
        news.waitingProperty().subscribe(files -> {
            words.setText(
                    files.size() == 1
                            ? "1 picture that you corrected waits: add it to the folder, for the next training."
                            : "%s pictures that you corrected wait: add them to the folder, for the next training."
                                    .formatted(Formats.count(files.size())));
            pictures.show(files);
        });
        VBox waits = Layout.lines(words, pictures);
        waits.getStyleClass().add("waits");
        HBox waiting = line(waits, Buttons.plain("Add", Icon.ADD, news::add), Buttons.flat("Forget", news::forget));
        waiting.visibleProperty().bind(news.waitingProperty().map(files -> !files.isEmpty()));
        HBox outdated = line(
                Labels.body("Pictures were added to this folder since it was read, or taken from it."),
                Buttons.plain("Read it again", Icon.REPEAT, news::readAgain));
        outdated.visibleProperty().bind(news.outdatedProperty());
        getChildren().addAll(Layout.collapsing(waiting), Layout.collapsing(outdated));
        visibleProperty().bind(waiting.visibleProperty().or(outdated.visibleProperty()));
        Layout.collapsing(this);
    }

    private static HBox line(Region words, Node... buttons) {
        HBox line = Layout.cluster(Icon.INFO.node(), Layout.grow(words));
        line.getChildren().addAll(buttons);
        line.getStyleClass().addAll("inline-message", "info");
        return line;
    }
}
