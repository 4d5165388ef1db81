package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.QueuedRun;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The queue: what is trained now, what waits and can be put in another order, what has been done. */
final class QueuePane extends VBox {
    private final RunQueue queue;
    private final QueueActions actions;
    private final ListView<QueuedRun> waiting = new ListView<>();

    /**
     * @param goingOn what is trained now, in words
     * @param watch turns to the training
     */
    QueuePane(RunQueue queue, ObservableValue<String> goingOn, Runnable watch, QueueActions actions) {
        this.queue = queue;
        this.actions = actions;
        getStyleClass().addAll("column", "queue");
        var nothing = Bindings.isEmpty(queue.waiting())
                .and(Bindings.isEmpty(queue.done()))
                .and(queue.currentProperty().isNull());
        Node lists = lists(goingOn, watch);
        EmptyState empty = new EmptyState(
                Icon.TIME,
                "Nothing waits. Set up a training and add it to the queue: its runs are trained one after the other.");
        lists.visibleProperty().bind(nothing.not());
        empty.visibleProperty().bind(nothing);
        getChildren().add(Layout.grow(new StackPane(lists, empty)));
        prepareWaiting();
    }

    private Node lists(ObservableValue<String> goingOn, Runnable watch) {
        HBox now = Layout.row(
                Icon.TRAIN.node(),
                Layout.grow(Labels.bound(Labels.body(""), goingOn)),
                Buttons.plain("Watch it", Icon.TRAIN, watch));
        now.getStyleClass().addAll("card", "going-on");
        now.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !goingOn.getValue().isEmpty(), goingOn));
        HBox both = new HBox(
                Layout.grow(section(
                        "Waiting", waiting, Buttons.plain("Remove all", Icon.DELETE, () -> queue.remove(all())))),
                Layout.grow(section(
                        "Done", done(), compare(), Buttons.plain("Clear the list", Icon.CLOSE, queue::clearDone))));
        both.getStyleClass().add("groups");
        return Layout.column(Layout.collapsing(now), Layout.grow(both));
    }

    /** A list under its heading; its buttons are of no use while it is empty. */
    private static VBox section(String heading, ListView<?> list, Button... buttons) {
        HBox head = Layout.head(Labels.section(heading), Layout.spacer());
        head.getChildren().addAll(buttons);
        Button last = buttons[buttons.length - 1];
        last.disableProperty().bind(Bindings.isEmpty(list.getItems()));
        list.setAccessibleText(heading);
        VBox section = Layout.lines(head, Layout.grow(list));
        section.getStyleClass().add("queue-section");
        return section;
    }

    private Button compare() {
        Button compare = Buttons.plain(
                "Compare in Runs",
                Icon.COMPARE,
                () -> actions.compare()
                        .accept(kept().stream().map(QueueResult::runId).toList()));
        BooleanBinding few = Bindings.createBooleanBinding(() -> kept().size() < 2, queue.done());
        compare.disableProperty().bind(few);
        return compare;
    }

    private List<QueueResult> kept() {
        return queue.done().stream().filter(QueueResult::trained).toList();
    }

    private List<QueuedRun> all() {
        return List.copyOf(queue.waiting());
    }

    private ListView<QueueResult> done() {
        ListView<QueueResult> done = new ListView<>(queue.done());
        done.setPlaceholder(Labels.muted("What the queue has trained appears here."));
        done.setCellFactory(list -> new DoneCell());
        return done;
    }

    private void prepareWaiting() {
        waiting.setPlaceholder(Labels.muted("Nothing waits any more."));
        waiting.setCellFactory(list -> new WaitingCell(queue));
        waiting.setOnKeyPressed(this::onKey);
        queue.waiting().subscribe(this::showWaiting);
        showWaiting();
    }

    /** Keeps the selection with its run, wherever that has gone. */
    private void showWaiting() {
        QueuedRun selected = waiting.getSelectionModel().getSelectedItem();
        waiting.getItems().setAll(queue.waiting());
        if (selected != null) {
            waiting.getItems().stream()
                    .filter(run -> run.id() == selected.id())
                    .findFirst()
                    .ifPresent(waiting.getSelectionModel()::select);
        }
    }

    private void onKey(KeyEvent event) {
        QueuedRun run = waiting.getSelectionModel().getSelectedItem();
        if (run == null) {
            return;
        }
        switch (event.getCode()) {
            case DELETE -> queue.remove(List.of(run));
            case UP, DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                queue.move(run, event.getCode() == KeyCode.UP);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A run that has been trained, or has failed, and the way to it. */
    private final class DoneCell extends RowCell<QueueResult> {
        @Override
        Node row(QueueResult result) {
            VBox words = Layout.lines(Labels.body(result.name()), wrapped(result.words()));
            HBox row = Layout.cluster(
                    (result.trained() ? Icon.DONE : Icon.ERROR).node(),
                    Layout.grow(words),
                    Buttons.plain("Show in Runs", () -> actions.show().accept(result.runId())));
            row.getStyleClass().addAll("queue-row", result.trained() ? "trained" : "failed");
            return row;
        }
    }
}
