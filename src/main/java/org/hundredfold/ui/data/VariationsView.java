package org.hundredfold.ui.data;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.AugmentationProposal;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Chooses how pictures are varied for training and shows at once what becomes of some. Escape goes back. */
final class VariationsView extends BorderPane {
    private final VariationsModel model;
    private final Runnable closed;
    private final Button again;
    private final Button proposed;
    private final Label reason = Labels.body("");

    /** @param closed called when it has been closed */
    VariationsView(VariationsModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        again = Buttons.plain("Draw again", Icon.REPEAT, model::drawAgain);
        proposed = Buttons.plain("As proposed", Icon.RIGHT, model::propose);
        getStyleClass().addAll("variations-view", "place");
        setTop(Layout.row(
                Labels.section("Variations"),
                Labels.muted("How training varies your pictures, anew in every epoch"),
                Layout.spacer(),
                again,
                Buttons.plain("Other pictures", Icon.PICTURE, model::showOthers),
                Buttons.icon(Icon.CLOSE, "Close (Escape)", this::close)));
        setCenter(gridOrTrouble());
        setRight(side());
        setBottom(Labels.muted(
                "At the left each picture as it is. Only pictures to learn from are varied: validation, test"
                        + " and your own questions see them as they are."));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.openProperty().subscribe(this::show);
        model.proposalProperty().subscribe(this::show);
        model.augmentationProperty().subscribe(this::update);
    }

    private StackPane gridOrTrouble() {
        VariationsGrid grid = new VariationsGrid();
        Label trouble = Labels.bound(Labels.body(""), model.troubleProperty());
        Label busy = Labels.muted("Varying some of your pictures");
        model.variedProperty().subscribe(varied -> {
            grid.show(varied);
            busy.setVisible(varied.isEmpty());
        });
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        return new StackPane(grid, busy, trouble);
    }

    private VBox side() {
        Button off = Buttons.plain(
                "Off", Icon.CLOSE, () -> model.augmentationProperty().set(Augmentation.NONE));
        off.disableProperty().bind(model.augmentationProperty().isEqualTo(Augmentation.NONE));
        VBox side = Layout.column(
                new VariationControls(model.augmentationProperty()),
                Layout.cluster(proposed, off),
                Layout.lines(Labels.muted("What is proposed for these pictures"), reason));
        side.getStyleClass().add("side");
        return side;
    }

    private void show(boolean open) {
        setVisible(open);
        if (open) {
            again.requestFocus();
        }
    }

    private void show(AugmentationProposal proposal) {
        reason.setText(proposal == null ? "" : proposal.reason());
        update();
    }

    private void update() {
        AugmentationProposal proposal = model.proposalProperty().get();
        proposed.setDisable(proposal == null
                || proposal.amounts().equals(model.augmentationProperty().get()));
    }

    private void close() {
        model.close();
        closed.run();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
