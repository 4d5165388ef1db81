package org.hundredfold.ui.data;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Chooses how pictures are varied for training and shows at once what becomes of some. Escape goes back. */
final class VariationsView extends BorderPane {
    /** Amounts that are taken as they are. */
    private enum Ready {
        OFF("Off"),
        PROPOSED("As proposed");

        private final String words;

        Ready(String words) {
            this.words = words;
        }
    }

    private final VariationsModel model;
    private final Runnable closed;
    private final Button again;
    /** Null while the user has amounts of his own. */
    private final ObjectProperty<Ready> ready = new SimpleObjectProperty<>();

    private final Label reason = Labels.body("");

    /** @param closed called when it has been closed */
    VariationsView(VariationsModel model, Runnable closed) {
        this.model = model;
        this.closed = closed;
        again = Buttons.plain("Draw again", Icon.REPEAT, model::drawAgain);
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
        ready.subscribe(this::take);
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
        Choice<Ready> choice = new Choice<>(List.of(Ready.values()), amounts -> amounts.words, ready);
        choice.disableProperty().bind(model.proposalProperty().isNull());
        Label off = Layout.collapsing(Labels.muted("Off: every epoch sees the same pictures."));
        off.visibleProperty().bind(ready.isEqualTo(Ready.OFF));
        VBox side = Layout.column(
                new VariationControls(model.augmentationProperty()),
                Layout.lines(choice, off),
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
        Augmentation amounts = model.augmentationProperty().get();
        if (amounts.equals(Augmentation.NONE)) {
            ready.set(Ready.OFF);
        } else {
            ready.set(proposal != null && amounts.equals(proposal.amounts()) ? Ready.PROPOSED : null);
        }
    }

    private void take(Ready amounts) {
        if (amounts == Ready.OFF) {
            model.augmentationProperty().set(Augmentation.NONE);
        } else if (amounts == Ready.PROPOSED) {
            model.propose();
        }
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
