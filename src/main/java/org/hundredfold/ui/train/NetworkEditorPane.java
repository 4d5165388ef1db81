package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.NetworkOutline;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The network as blocks from the picture to the output, to be changed by mouse and by keys. */
final class NetworkEditorPane extends VBox {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    /** Blocks that are seen at once; of more the list scrolls. */
    private static final int MOST_SEEN = 16;

    private final NetworkEditor editor;
    private final SettingsForm form;
    private final ObservableList<Block> blocks = FXCollections.observableArrayList();
    private final ListView<Block> list = new ListView<>(blocks);
    private final Label totals = Labels.muted("");
    private boolean showing;

    NetworkEditorPane(SettingsForm form) {
        this.form = form;
        editor = form.network;
        getStyleClass().addAll("card", "network-editor");
        list.getStyleClass().add("blocks");
        list.setAccessibleText("Blocks of the network");
        list.setCellFactory(view -> new BlockCell(editor));
        list.getSelectionModel().selectedIndexProperty().subscribe(this::selected);
        list.prefHeightProperty()
                .bind(Bindings.min(Bindings.size(blocks), MOST_SEEN).multiply(list.fixedCellSizeProperty()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::undo);
        editor.outlineProperty().subscribe(this::show);
        form.classesProperty().subscribe(this::show);
        editor.selectedProperty().subscribe(this::select);

        HBox columns = new HBox(Layout.grow(Layout.lines(list, hint(), totals)), new BlockInspector(form));
        columns.getStyleClass().add("columns");
        getChildren().addAll(head(), notation(), columns);
        show();
    }

    private HBox head() {
        MenuButton add = new MenuButton("Add a layer", Icon.ADD.node());
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (LayerKind kind : LayerKind.values()) {
            MenuItem item = new MenuItem("%s: %s".formatted(kind.title, kind.does));
            item.setOnAction(event -> {
                editor.add(kind);
                list.requestFocus();
            });
            add.getItems().add(item);
        }
        add.disableProperty().bind(editor.canAdd().not());
        Button undo = Buttons.icon(Icon.UNDO, "Take back the last change of the network (Ctrl+Z)", editor::undo);
        undo.disableProperty().bind(editor.canUndo().not());
        return Layout.head(Layout.grow(Labels.section("Network")), undo, add);
    }

    private HBox notation() {
        TextField field = SettingsPane.field(form.notation, "Such as " + LayerNotation.EXAMPLE);
        field.setAccessibleText("Layers as text");
        field.disableProperty().bind(editor.editableProperty().not());
        Label label = Labels.muted("As text");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return Layout.row(label, Layout.grow(field));
    }

    private static Label hint() {
        Label hint = Labels.muted(
                "Drag a block, or press Alt+Up or Alt+Down to move it. Those with a blue edge have parameters to learn.");
        hint.setWrapText(true);
        return hint;
    }

    private void show() {
        NetworkOutline outline = editor.outlineProperty().get();
        if (outline == null) {
            return;
        }
        List<Block> now = Block.of(outline, form.classesProperty().get());
        showing = true;
        update(now);
        showing = false;
        totals.setText(totals(outline));
        select();
    }

    private static String totals(NetworkOutline outline) {
        boolean known =
                outline.blocks().stream().allMatch(block -> block.output().isPresent());
        return known
                ? "%s parameters, %s multiplications for each picture that it answers."
                        .formatted(
                                Formats.capital(Formats.roughly(outline.parameters())),
                                Formats.roughly(outline.multiplications()))
                : "How large it would be is not known as long as a layer does not fit.";
    }

    /** Leaves in place what has not changed, so that the list does not jump. */
    private void update(List<Block> now) {
        if (blocks.size() != now.size()) {
            blocks.setAll(now);
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(blocks.get(i))) {
                blocks.set(i, now.get(i));
            }
        }
    }

    private void select() {
        int index = editor.selectedProperty().get();
        if (index < blocks.size() && list.getSelectionModel().getSelectedIndex() != index) {
            showing = true;
            list.getSelectionModel().clearAndSelect(index);
            list.getFocusModel().focus(index);
            if (blocks.size() > MOST_SEEN) {
                list.scrollTo(Math.max(0, index - 1));
            }
            showing = false;
        }
    }

    private void selected(Number index) {
        if (!showing && index.intValue() >= 0) {
            editor.selectedProperty().set(index.intValue());
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            editor.remove();
            event.consume();
        } else if (UP.match(event)) {
            editor.moveBy(-1);
            event.consume();
        } else if (DOWN.match(event)) {
            editor.moveBy(1);
            event.consume();
        }
    }

    /** A field takes back its own letters first. */
    private void undo(KeyEvent event) {
        if (UNDO.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            editor.undo();
            event.consume();
        }
    }
}
