package org.hundredfold.ui.data;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Picture;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PictureKeys;
import org.hundredfold.ui.common.ProbabilityBars;

/**
 * The pictures that are suspected of a wrong label, one of them large, and what can be decided about it. Arrows choose, S
 * moves to the suggested class, R says that it is right, the keys for pictures work, Escape goes back.
 */
final class SuspectsView extends BorderPane {
    private static final int LARGE_SIDE = 768;
    private static final int LARGE_KEPT = 16;

    private final SuspectsModel model;
    private final AlbumActions actions;
    private final PictureKeys keys;
    private final Runnable closed;
    private final ListView<Suspicion> list = new ListView<>();
    private final AskedPicture picture;
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Label path = Labels.body("");
    private final Label state = Labels.body("");
    private final Button suggested = Buttons.plain("Move to the suggested class (S)", Icon.MOVE, this::moveToSuggested);
    private final Button right = Buttons.plain("It is right (R)", Icon.RIGHT, this::findRight);
    private final Button exclude = Buttons.plain("Exclude (Delete)", Icon.EXCLUDE, this::exclude);
    private final Button bringBack = Buttons.plain("Bring back (B)", Icon.REPEAT, this::bringBack);

    /**
     * @param actions what can be done with the chosen picture
     * @param closed called when it has been closed
     */
    SuspectsView(SuspectsModel model, AlbumActions actions, DataThreads threads, Runnable closed) {
        this.model = model;
        this.actions = actions;
        this.closed = closed;
        keys = new PictureKeys(actions);
        picture = new AskedPicture(new Thumbnails(threads, LARGE_SIDE, LARGE_KEPT));
        getStyleClass().addAll("suspects-view", "place");
        state.getStyleClass().add("decided");
        Thumbnails small = new Thumbnails(threads);
        list.setAccessibleText("Suspected pictures, the most improbable class first");
        list.setCellFactory(all -> new SuspectCell(model, small));
        list.getSelectionModel().selectedItemProperty().subscribe(model::choose);
        picture.view.setAccessibleText("The chosen picture");
        Label words = Labels.bound(Labels.muted(""), model.search().wordsProperty());
        setTop(Layout.row(
                Labels.section("Suspected wrong labels"),
                words,
                Layout.spacer(),
                Buttons.icon(Icon.CLOSE, "Close (Escape)", this::close)));
        setLeft(list);
        setCenter(picture.view);
        setRight(facts());
        setBottom(
                Labels.muted("Up and Down choose a picture. Difficult pictures are suspected too; nothing is changed by"
                        + " itself. Ctrl+Z undoes, whatever was decided."));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.openProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::show);
        model.search().suspectedProperty().subscribe(this::fill);
        model.decisions().revisionProperty().subscribe(this::update);
        model.decisions().rightRevisionProperty().subscribe(this::update);
    }

    private VBox facts() {
        Layout.collapsing(exclude);
        Layout.collapsing(bringBack);
        Layout.collapsing(state);
        bringBack.visibleProperty().bind(exclude.visibleProperty().not());
        VBox buttons = Layout.lines(
                suggested,
                Buttons.plain("Move to another class (M)", Icon.MOVE, actions::move),
                exclude,
                bringBack,
                right);
        VBox facts = Layout.column(
                Layout.lines(Labels.muted("Its class and the suggested one"), bars), path, state, buttons);
        facts.getStyleClass().add("facts");
        return facts;
    }

    private void fill(List<Suspicion> suspicions) {
        list.setItems(FXCollections.observableArrayList(suspicions));
        list.getSelectionModel().selectFirst();
    }

    private void show(boolean open) {
        setVisible(open);
        if (open) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
            list.requestFocus();
        }
    }

    private void show(Suspicion chosen) {
        if (chosen == null) {
            picture.clear();
            return;
        }
        Picture shown = model.decisions().albumProperty().get().picture(chosen.number());
        picture.show(shown.file());
        path.setText(shown.relative());
        path.setTooltip(new Tooltip(shown.file().toString()));
        bars.show(List.of(
                new Score(model.className(chosen.given()), chosen.givenProbability()),
                new Score(model.className(chosen.suggested()), chosen.suggestedProbability())));
        suggested.setText("Move to %s (S)".formatted(model.className(chosen.suggested())));
        update();
    }

    /** The chosen picture may still be of before when the album has changed already. */
    private void update() {
        Suspicion chosen = model.chosenProperty().get();
        if (chosen == null || !model.search().suspectedProperty().get().contains(chosen)) {
            return;
        }
        Decisions decisions = model.decisions();
        String decided = model.state(chosen);
        state.setText(decided.isEmpty() ? "" : "Decided: " + decided);
        state.setVisible(!decided.isEmpty());
        exclude.setVisible(!decisions.isExcluded(chosen.number()));
        suggested.setDisable(decisions.label(chosen.number()) == chosen.suggested());
        right.setDisable(decisions.isExcluded(chosen.number()) || decisions.isRight(chosen.number()));
    }

    /** A button that can no longer be pressed must not take the keys with it. */
    private void deciding(Runnable action) {
        action.run();
        list.requestFocus();
    }

    private void moveToSuggested() {
        deciding(model::moveToSuggested);
    }

    private void findRight() {
        deciding(model::findRight);
    }

    private void exclude() {
        deciding(actions::exclude);
    }

    private void bringBack() {
        deciding(actions::bringBack);
    }

    private void close() {
        model.close();
        closed.run();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case S -> moveToSuggested();
            case R -> findRight();
            case ESCAPE -> close();
            default -> {
                keys.press(event);
                return;
            }
        }
        event.consume();
    }
}
