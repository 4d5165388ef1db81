package org.hundredfold.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Says what has come for the open folder since it was read; takes no room otherwise. */
final class NewsStrip extends VBox {
    NewsStrip(News news) {
        getStyleClass().add("lines");
        Label words = Labels.body("");
        news.waitingProperty()
                .subscribe(count -> words.setText(
                        count.intValue() == 1
                                ? "1 picture that you corrected waits: add it to the folder, for the next training."
                                : "%s pictures that you corrected wait: add them to the folder, for the next training."
                                        .formatted(count)));
        HBox waiting = line(words, Buttons.plain("Add", Icon.ADD, news::add), Buttons.flat("Forget", news::forget));
        waiting.visibleProperty().bind(news.waitingProperty().greaterThan(0));
        HBox outdated = line(
                Labels.body("Pictures were added to this folder since it was read, or taken from it."),
                Buttons.plain("Read it again", Icon.REPEAT, news::readAgain));
        outdated.visibleProperty().bind(news.outdatedProperty());
        getChildren().addAll(Layout.collapsing(waiting), Layout.collapsing(outdated));
        visibleProperty().bind(waiting.visibleProperty().or(outdated.visibleProperty()));
        Layout.collapsing(this);
    }

    private static HBox line(Label words, Node... buttons) {
        HBox line = Layout.cluster(Icon.INFO.node(), Layout.grow(words));
        line.getChildren().addAll(buttons);
        line.getStyleClass().addAll("inline-message", "info");
        return line;
    }
}
