package org.hundredfold.ui.classify;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What is classified: the drawing board or the pictures, whichever is looked at, with its tools above it. */
final class PictureSide extends VBox {
    private enum Kind {
        DRAW,
        PICTURES
    }

    private enum Tool {
        PEN,
        ERASER
    }

    private final ClassifyViewModel model;
    private final DrawBoard board;
    private final PicturePane picture;
    private final PictureStrip strip;
    private final Label name = Labels.muted("");

    PictureSide(ClassifyViewModel model, Ways ways) {
        this.model = model;
        board = new DrawBoard(model.sketchpad(), hint());
        PlayTools play = new PlayTools(model.player());
        picture = new PicturePane(model.player(), play::pen, ways.openButton(), ways.pasteButton());
        strip = new PictureStrip(model);
        FlipsPane flips = new FlipsPane(model.flips(), model::searchFlips);
        getStyleClass().addAll("column", "picture-side");
        HBox drawTools = drawTools();
        HBox pictureTools = pictureTools();
        HBox more = Layout.cluster(ways.pasteButton(), ways.openButton());
        getChildren()
                .addAll(
                        Layout.row(kinds(), drawTools, pictureTools, Layout.spacer(), more),
                        Layout.grow(Layout.row(Layout.grow(new StackPane(board, picture)), play)),
                        flips,
                        strip);
        model.currentProperty().subscribe(subject -> {
            shown(model.isDrawing(), board, drawTools);
            shown(!model.isDrawing(), picture, pictureTools);
            shown(!model.isDrawing() && model.pictures().size() > 1, strip);
            shown(subject != null, more); // the invitation has these buttons itself
            name.setText(subject == null ? "" : subject.name());
        });
        model.player().playedProperty().subscribe(played -> shown(played != null, play, flips));
        model.resultProperty().subscribe(result -> {
            if (!model.isDrawing()) {
                picture.show(result);
            }
        });
    }

    private Choice<Kind> kinds() {
        ObjectProperty<Kind> kind = new SimpleObjectProperty<>();
        model.currentProperty().subscribe(subject -> kind.set(model.isDrawing() ? Kind.DRAW : Kind.PICTURES));
        kind.subscribe(chosen -> {
            if (chosen == Kind.DRAW) {
                model.lookAtDrawing();
            } else {
                model.lookAtPictures();
            }
        });
        return new Choice<>(List.of(Kind.values()), value -> value == Kind.DRAW ? "Draw" : "Pictures", kind);
    }

    private HBox drawTools() {
        Button undo = Buttons.icon(Icon.UNDO, "Undo the last stroke (Ctrl+Z)", model::undo);
        undo.disableProperty().bind(model.sketchpad().undoableProperty().not());
        Button clear = Buttons.icon(Icon.DELETE, "Clear the board (Delete)", model::clear);
        clear.disableProperty().bind(model.sketchpad().sketchProperty().map(Sketch::isEmpty));
        ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.PEN);
        ObjectProperty<PenWidth> width = new SimpleObjectProperty<>(PenWidth.MEDIUM);
        board.penProperty()
                .bind(Bindings.createObjectBinding(
                        () -> (tool.get() == Tool.PEN ? Pen.INK : Pen.RUBBER)
                                .times(width.get().factor()),
                        tool,
                        width));
        HBox tools = Layout.cluster(
                new Choice<>(List.of(Tool.values()), value -> value == Tool.PEN ? "Pen" : "Eraser", tool),
                new WidthChooser(width),
                new HBox(undo, clear));
        tools.getStyleClass().add("draw-tools");
        return tools;
    }

    private HBox pictureTools() {
        Button clear = Buttons.icon(Icon.CLOSE, "Put this picture away (Delete)", model::clear);
        clear.visibleProperty().bind(model.currentProperty().isNotNull());
        ToggleButton play = new ToggleButton("Play with it", Icon.SETTINGS.node());
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(event -> {
            if (play.isSelected()) {
                model.play();
            } else {
                model.endPlay();
            }
        });
        model.player().playedProperty().subscribe(played -> play.setSelected(played != null));
        play.visibleProperty()
                .bind(model.resultProperty()
                        .map(result -> result.picture().isPresent())
                        .orElse(false));
        return Layout.cluster(play, name, clear);
    }

    private static Node hint() {
        VBox hint = new VBox(Icon.DRAW.node(), new Label("Draw here, or drop a picture anywhere in the window"));
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static void shown(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
