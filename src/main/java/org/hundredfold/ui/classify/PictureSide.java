package org.hundredfold.ui.classify;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Polarity;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What is classified: the drawing board, the pictures or a folder, whichever is looked at, with its tools above it. */
final class PictureSide extends VBox {
    private enum Tool {
        PEN,
        ERASER
    }

    /** The tools need the room then, and the table of a folder gets less. */
    private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");

    private final ClassifyViewModel model;
    private final DrawBoard board;
    private final PicturePane picture;
    private final PictureStrip strip;
    private final Label name = Labels.muted("");

    PictureSide(ClassifyViewModel model, Ways ways) {
        this.model = model;
        board = new DrawBoard(model.sketchpad(), model.polarityProperty(), hint());
        PlayTools play = new PlayTools(model.player());
        picture = new PicturePane(model.insights(), model.player(), play::pen, ways.openButton(), ways.pasteButton());
        strip = new PictureStrip(model);
        FlipsPane flips = new FlipsPane(model.flips(), model::searchFlips);
        getStyleClass().addAll("column", "picture-side");
        name.getStyleClass().add("picture-name");
        HBox drawTools = drawTools();
        HBox pictureTools = pictureTools();
        HBox more = Layout.cluster(ways.pasteButton(), ways.openButton());
        Button otherFolder = ways.folderButton();
        FolderPane folder = Layout.grow(new FolderPane(model.folder(), ways));
        ComparePane compared = Layout.collapsing(new ComparePane());
        model.second().bothProperty().subscribe(compared::show);
        HBox large = Layout.grow(Layout.row(Layout.grow(new StackPane(board, picture)), compared, play));
        large.getStyleClass().add("large");
        getChildren()
                .addAll(
                        Layout.row(kinds(), pictureTools, Layout.spacer(), more, otherFolder),
                        drawTools,
                        large,
                        flips,
                        strip,
                        folder);
        Runnable arrange = () -> {
            Kind kind = model.kindProperty().get();
            Subject subject = model.currentProperty().get();
            shown(model.isAtBoard(), board, drawTools);
            shown(!model.isAtBoard(), picture);
            shown(subject != null, pictureTools);
            shown(kind == Kind.PICTURES && model.pictures().size() > 1, strip);
            shown(kind == Kind.FOLDER, folder);
            shown(kind != Kind.FOLDER || subject != null, large);
            // the invitations have these buttons themselves
            shown(kind != Kind.FOLDER && subject != null, more);
            shown(kind == Kind.FOLDER && subject != null, otherFolder);
            name.setText(kind == Kind.DRAW || subject == null ? "" : subject.name());
            name.setTooltip(new Tooltip(name.getText()));
        };
        model.kindProperty().subscribe(kind -> arrange.run());
        model.currentProperty().subscribe(subject -> arrange.run());
        model.player().playedProperty().map(played -> true).orElse(false).subscribe(playing -> {
            shown(playing, play, flips);
            VBox.setVgrow(folder, playing ? Priority.NEVER : Priority.ALWAYS);
            pseudoClassStateChanged(PLAYED, playing);
            arrange.run();
            showPicture();
        });
        model.resultProperty().subscribe(this::showPicture);
    }

    private void showPicture() {
        if (!model.isAtBoard()) {
            picture.show(model.resultProperty().get());
        }
    }

    private Choice<Kind> kinds() {
        ObjectProperty<Kind> kind = new SimpleObjectProperty<>();
        model.kindProperty().subscribe(kind::set);
        kind.subscribe(chosen -> {
            switch (chosen) {
                case DRAW -> model.lookAtDrawing();
                case PICTURES -> model.lookAtPictures();
                case FOLDER -> model.lookAtFolder();
            }
        });
        Choice<Kind> kinds = new Choice<>(List.of(Kind.values()), Kind::words, kind);
        kinds.setMinWidth(USE_PREF_SIZE); // beside a long name
        return kinds;
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
                papers(),
                new HBox(undo, clear));
        tools.getStyleClass().add("draw-tools");
        return tools;
    }

    private Choice<Polarity> papers() {
        Choice<Polarity> papers = new Choice<>(
                List.of(Polarity.values()),
                value -> value == Polarity.DARK_ON_LIGHT ? "Dark on light" : "Light on dark",
                model.polarityProperty());
        papers.setMinWidth(USE_PREF_SIZE);
        return papers;
    }

    private HBox pictureTools() {
        Button clear = Buttons.icon(Icon.CLOSE, "Put this picture away (Delete)", model::clear);
        clear.visibleProperty().bind(model.kindProperty().isEqualTo(Kind.PICTURES));
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
        Layout.collapsing(play)
                .visibleProperty()
                .bind(model.resultProperty()
                        .map(result -> result.picture().isPresent())
                        .orElse(false));
        return Layout.cluster(play, name, clear);
    }

    private static Node hint() {
        VBox hint = new VBox(
                Icon.DRAW.node(),
                new Label("Draw here, or drop a picture anywhere in the window"),
                new Label(KeyPen.HELP));
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
