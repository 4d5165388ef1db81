package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.ClassKeys;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PictureKeys;
import org.hundredfold.ui.common.PictureMenu;
import org.hundredfold.ui.runs.FolderQuestion.Asking;

/** Test pictures in a list, the selected one large beside it, and what can be decided about those selected. */
final class TestedReview extends VBox {
    private final RunsViewModel model;
    private final TestDecisions decisions;
    private final TestedActions actions;
    private final TestedPicturesPane pictures;
    private final TestedLarge large;
    private final Button again;
    private final Button undo;
    private final HBox deciding;
    private final Label hint = Labels.muted("");
    private ListView<TestedPicture> list;
    private long run;

    /**
     * @param chooser asks for a class and calls back with its label
     * @param trainAgain trains the run of that id again with what is decided now
     */
    TestedReview(RunsViewModel model, Asking asking, Consumer<IntConsumer> chooser, LongConsumer trainAgain) {
        this.model = model;
        pictures = new TestedPicturesPane(asking);
        decisions = model.decisions();
        actions = new TestedActions(decisions, this::selected, model::classes, chooser);
        large = new TestedLarge(model.looks(), decisions);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Layout.collapsing(this);
        again = Buttons.primary("Train with these changes", Icon.TRAIN, () -> trainAgain.accept(run));
        undo = Buttons.plain("Undo", Icon.UNDO, decisions::undo);
        deciding = Layout.cluster(
                Buttons.plain("Exclude", Icon.EXCLUDE, actions::exclude),
                Buttons.plain("Bring back", Icon.REPEAT, actions::bringBack),
                Buttons.plain("Move to class", Icon.MOVE, actions::move),
                undo);
        Layout.collapsing(again);
        Layout.collapsing(deciding);
        Layout.collapsing(hint);
        getStyleClass().addAll("lines", "tested-review");
        HBox side = new HBox(Layout.grow(pictures), Layout.grow(large));
        side.getStyleClass().add("columns");
        getChildren().addAll(Layout.grow(side), deciding, hint, Layout.cluster(again));
        addEventHandler(KeyEvent.KEY_PRESSED, new PictureKeys(actions)::press);
        decisions.revisionProperty().subscribe(this::update);
        sceneProperty().subscribe(scene -> {
            if (scene != null && run != 0) {
                decisions.begin(run); // something may have been decided in another place
            }
        });
        clear();
    }

    /** @param id of the run that is shown from now on */
    void begin(long id) {
        run = id;
        decisions.begin(id);
    }

    void clear() {
        pictures.clear();
        show(null);
    }

    /** Says only that there is nothing to list, and why. */
    void say(String sentence) {
        pictures.say(sentence);
        show(null);
    }

    /** @param anew what is done when their folder was gone and has been found */
    void show(String head, TestedPictures found, Runnable anew) {
        pictures.show(head, found, model.looks(), decisions, run, () -> {
            decisions.begin(run);
            anew.run();
        });
        show(pictures.list());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setContextMenu(new PictureMenu(actions));
        list.getSelectionModel().selectedItemProperty().subscribe(large::show);
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private void show(ListView<TestedPicture> shown) {
        arrange();
        list = shown;
        large.show(null);
        deciding.setVisible(shown != null);
        hint.setVisible(shown != null);
        hint.setText("Delete leaves out, B brings back, M moves to a class, Ctrl+Z undoes. %s Data shows it too."
                .formatted(new ClassKeys(model.classes()).words()));
    }

    private List<TestedPicture> selected() {
        return list == null ? List.of() : List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    private void update() {
        long changes = decisions.changes();
        again.setVisible(changes > 0);
        again.setText("Train with these changes (%s)".formatted(Formats.count(changes, "picture", "pictures")));
        undo.setDisable(!decisions.canUndo());
        arrange();
    }

    /** Takes no room while there is nothing to see. */
    private void arrange() {
        setVisible(!pictures.getChildren().isEmpty() || again.isVisible());
    }
}
