package org.hundredfold.ui.train;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.hundredfold.ui.common.Icon;

/** A sentence that has a warning sign, and looks so, while it tells what is wrong. */
final class VerdictLabel extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    VerdictLabel(ObservableValue<String> words, ObservableValue<Boolean> wrong) {
        getStyleClass().addAll("body", "verdict");
        setWrapText(true);
        textProperty().bind(words);
        wrong.subscribe(is -> {
            pseudoClassStateChanged(WRONG, is);
            setGraphic(is ? Icon.WARNING.node() : null);
        });
    }
}
