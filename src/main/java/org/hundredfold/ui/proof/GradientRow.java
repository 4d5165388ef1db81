package org.hundredfold.ui.proof;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Checks the gradient at the press of a button and says beneath it what came out. */
final class GradientRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label sentence = Labels.body("");
    private final Label details = Labels.muted("");

    /** @param beside what else can be done with a proof */
    GradientRow(ProofViewModel model, Button... beside) {
        getStyleClass().addAll("lines", "gradient-row");
        Button button = Buttons.plain("Check the gradient", Icon.SEARCH, model::checkGradient);
        button.disableProperty()
                .bind(model.checkingProperty().or(model.stateProperty().isNotEqualTo(ProofViewModel.State.DONE)));
        details.setWrapText(true);
        details.setMinHeight(USE_PREF_SIZE);
        sentence.setMinHeight(USE_PREF_SIZE);
        model.checkProperty().subscribe(check -> show(model));
        model.checkingProperty().subscribe(checking -> show(model));
        HBox buttons = Layout.cluster(button);
        buttons.getChildren().addAll(beside);
        getChildren().addAll(buttons, sentence, details);
    }

    private void show(ProofViewModel model) {
        boolean checking = model.checkingProperty().get();
        GradientCheck check = model.checkProperty().get();
        boolean decided = check != null && !checking;
        pseudoClassStateChanged(WRONG, decided && !check.passed());
        sentence.setGraphic(!decided ? null : check.passed() ? Icon.DONE.node() : Icon.WRONG.node());
        sentence.setText(
                checking
                        ? "Nudging weights one by one and watching the loss. This takes some seconds."
                        : decided
                                ? check.sentence()
                                : "Holds the formula against finite differences of the loss, on your pictures.");
        details.setText(decided ? check.details() : "");
        details.setVisible(decided);
        details.setManaged(decided);
    }
}
