package org.hundredfold.ui.classify;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What is classified: the drawing board or the pictures, whichever is looked at, with its tools above it. */
final class PictureSide extends VBox {
    private final ClassifyViewModel model;
    private final DrawBoard board;
    private final PicturePane picture;
    private final PictureStrip strip;
    private final Label name = Labels.muted("");

    PictureSide(ClassifyViewModel model, Ways ways) {
        this.model = model;
        board = new DrawBoard(model.sketchpad(), hint());
        picture = new PicturePane(ways.openButton(), ways.pasteButton());
        strip = new PictureStrip(model);
        getStyleClass().add("column");
        HBox drawTools = drawTools();
        HBox pictureTools = pictureTools();
        getChildren()
                .addAll(
                        Layout.row(
                                kinds(),
                                drawTools,
                                pictureTools,
                                Layout.spacer(),
                                Layout.cluster(ways.pasteButton(), ways.openButton())),
                        Layout.grow(new StackPane(board, picture)),
                        strip);
        model.currentProperty().subscribe(subject -> {
            shown(model.isDrawing(), board, drawTools);
            shown(!model.isDrawing(), picture, pictureTools);
            shown(!model.isDrawing() && model.pictures().size() > 1, strip);
            name.setText(subject == null ? "" : subject.name());
        });
        model.resultProperty().subscribe(result -> {
            if (!model.isDrawing()) {
                picture.show(result);
            }
        });
    }

    private HBox kinds() {
        ToggleButton draw = toggle("Draw", Icon.DRAW, model::lookAtDrawing);
        ToggleButton pictures = toggle("Pictures", Icon.PICTURE, model::lookAtPictures);
        model.currentProperty().subscribe(() -> (model.isDrawing() ? draw : pictures).setSelected(true));
        return pair(draw, pictures);
    }

    private HBox drawTools() {
        ToggleButton pen =
                toggle("Pen", Icon.RENAME, () -> board.erasingProperty().set(false));
        ToggleButton eraser =
                toggle("Eraser", Icon.CLOSE, () -> board.erasingProperty().set(true));
        pen.setSelected(true);
        var undo = Buttons.icon(Icon.UNDO, "Undo the last stroke (Ctrl+Z)", model::undo);
        undo.disableProperty().bind(model.sketchpad().undoableProperty().not());
        var clear = Buttons.icon(Icon.DELETE, "Clear the board (Delete)", model::clear);
        clear.disableProperty().bind(model.sketchpad().sketchProperty().map(Sketch::isEmpty));
        return Layout.row(pair(pen, eraser), Layout.cluster(undo, clear));
    }

    private HBox pictureTools() {
        var clear = Buttons.icon(Icon.CLOSE, "Put the pictures away (Delete)", model::clear);
        clear.visibleProperty().bind(model.currentProperty().isNotNull());
        return Layout.cluster(name, clear);
    }

    private static Node hint() {
        VBox hint = new VBox(Icon.DRAW.node(), new Label("Draw here, or drop a picture anywhere in the window"));
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static ToggleButton toggle(String text, Icon icon, Runnable action) {
        ToggleButton toggle = new ToggleButton(text, icon.node());
        toggle.setOnAction(event -> {
            toggle.setSelected(true); // pressing the one that is on must not leave none
            action.run();
        });
        return toggle;
    }

    /** Two of which one is on. */
    private static HBox pair(ToggleButton left, ToggleButton right) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(left, right);
        left.getStyleClass().add("left-pill");
        right.getStyleClass().add("right-pill");
        return new HBox(left, right);
    }

    private static void shown(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
