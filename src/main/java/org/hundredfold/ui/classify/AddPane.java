package org.hundredfold.ui.classify;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Asks whether a drawing may be added to a folder, and to which. Lies over the place while it asks. */
final class AddPane extends StackPane {
    private final Label words = Labels.body("");
    private final Button add;
    private final Button other;
    private Node before;

    AddPane(ClassifyViewModel model, FolderPicker folders) {
        Additions additions = model.additions();
        getStyleClass().addAll("overlay", "add-drawing");
        add = Layout.collapsing(Buttons.primary("Add", Icon.ADD, additions::add));
        other = Buttons.plain(
                "Choose another folder",
                () -> folders.pick(getScene().getWindow(), "Folder around the class folders", Optional.empty())
                        .ifPresent(additions::proposeElsewhere));
        VBox card = Layout.card(
                Labels.section("Add to class"),
                words,
                Layout.cluster(Layout.spacer(), Buttons.plain("Cancel", additions::cancel), other, add));
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                additions.cancel();
                event.consume();
            }
        });
        additions.proposalProperty().subscribe(this::show);
    }

    private void show(Proposal proposal) {
        if (proposal != null) {
            ask(proposal);
        } else {
            setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private void ask(Proposal proposal) {
        if (!isVisible() && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        setVisible(true);
        boolean possible = proposal.problem().isEmpty();
        words.setText(possible ? "Add this drawing to %s?".formatted(proposal.folder()) : proposal.problem());
        add.setVisible(possible);
        add.setDefaultButton(possible);
        other.setDefaultButton(!possible);
        (possible ? add : other).requestFocus();
    }
}
