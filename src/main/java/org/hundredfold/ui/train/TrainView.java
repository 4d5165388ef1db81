package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.BusyState;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.train.TrainViewModel.Phase;

/** The Train place: choose how to train, start, watch, see how it ended, and what waits its turn. */
public final class TrainView extends VBox {
    private final TrainViewModel model;
    private final RunQueue queue;
    private final TrainActions actions;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.SETTINGS);
    private final Label dataName = Labels.section("");
    private final Label dataCounts = Labels.muted("");
    private final HBox buttons = Layout.cluster();
    private final VBox content = Layout.column();
    private final SetUpSide settings;
    private final Node live;
    private final Node queuePane;

    public TrainView(TrainViewModel model, RunQueue queue, TrainActions actions, QueueActions fromQueue) {
        this.model = model;
        this.queue = queue;
        this.actions = actions;
        getStyleClass().add("place");
        settings = Layout.grow(new SetUpSide(model, queue, side::set));
        live = Layout.grow(new LivePane(model.run(), model.inside(), this::prepare));
        queuePane =
                Layout.grow(new QueuePane(queue, model.goingOnProperty(), () -> side.set(Side.TRAINING), fromQueue));
        QueueMessage message = new QueueMessage(queue, side);
        getChildren()
                .addAll(Layout.head("Train", dataName, dataCounts, buttons), sides(), message, Layout.grow(content));
        model.dataProperty().subscribe(this::dataChanged);
        model.preparedProperty().subscribe(this::prepared);
        model.run().planProperty().subscribe(this::showData);
        model.phaseProperty().subscribe(this::turn);
        side.subscribe(this::show);
        Shortcuts.whileShown(this, "Shortcut+Enter", model::start);
        Shortcuts.whileShown(this, "Shortcut+Shift+Enter", settings::add);
        Shortcuts.whileShown(this, "Space", model::pauseOrResume);
    }

    /** Which side is shown, where there is more than the settings to see. */
    private Node sides() {
        Label waiting = Labels.muted(queue.countsProperty());
        HBox sides = Layout.row(new Choice<>(List.of(Side.values()), Side::words, side), waiting);
        sides.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isTrainingThere()
                                || !queue.waiting().isEmpty()
                                || !queue.done().isEmpty(),
                        model.phaseProperty(),
                        queue.waiting(),
                        queue.done()));
        return Layout.collapsing(sides);
    }

    private boolean isTrainingThere() {
        return switch (model.phaseProperty().get()) {
            case READING, RUNNING, PAUSED, STOPPING, FINISHED -> true;
            case NO_DATA, READY -> false;
        };
    }

    /** Turns to a training that the user has started, and away from one that is no more. */
    private void turn(Phase phase) {
        if (phase == Phase.READING && queue.currentProperty().get() == null) {
            side.set(Side.TRAINING);
        } else if (!isTrainingThere() && side.get() == Side.TRAINING) {
            side.set(queue.goingProperty().get() ? Side.QUEUE : Side.SETTINGS);
        }
        show();
    }

    private void prepared(Number count) {
        if (count.intValue() > 0 && model.isIdle()) {
            side.set(Side.SETTINGS);
        }
    }

    private void prepare(TrainingSettings proposed) {
        model.prepare(proposed, model.run().planProperty().get().data().folder());
    }

    /** The data that is open, or that of the run on show: a run that is continued brings its own. */
    private void showData() {
        boolean running = switch (model.phaseProperty().get()) {
            case RUNNING, PAUSED, STOPPING, FINISHED -> true;
            case NO_DATA, READY, READING -> false;
        };
        running = running && side.get() != Side.SETTINGS;
        TrainingPlan plan = model.run().planProperty().get();
        LoadedData open = model.dataProperty().get();
        DataSet data = running && plan != null ? plan.data() : open == null ? null : open.data();
        dataName.setText(data == null ? "" : data.folder().getFileName().toString());
        dataCounts.setText(data == null ? "" : DataWords.extent(data));
    }

    private void show() {
        Phase phase = model.phaseProperty().get();
        showData();
        buttons.getChildren().setAll(buttons(phase));
        buttons.setManaged(!buttons.getChildren().isEmpty());
        switch (side.get()) {
            case SETTINGS -> content.getChildren().setAll(model.dataProperty().get() == null ? noData() : settings);
            case TRAINING -> showTraining(phase);
            case QUEUE -> {
                queue.refresh();
                content.getChildren().setAll(queuePane);
            }
        }
    }

    private void dataChanged() {
        if (side.get() == Side.SETTINGS) {
            show();
        } else {
            showData();
        }
    }

    private void showTraining(Phase phase) {
        switch (phase) {
            case NO_DATA, READY -> content.getChildren().setAll(noTraining());
            case READING -> content.getChildren().setAll(reading());
            case RUNNING, PAUSED, STOPPING -> {
                content.getChildren().setAll(live);
                buttons.getChildren().get(0).requestFocus(); // else Space may press whatever had the focus
            }
            case FINISHED ->
                content.getChildren()
                        .setAll(
                                new SummaryLine(
                                        model.finishedProperty().get(),
                                        model.baselinesProperty(),
                                        actions.classify(),
                                        actions.showInRuns()),
                                live);
        }
    }

    private static EmptyState noTraining() {
        return new EmptyState(Icon.TRAIN, "Nothing is trained now. Its curves and weights appear here when it is.");
    }

    private Button[] buttons(Phase phase) {
        Button stop = Buttons.plain("Stop", Icon.STOP, model::stop);
        return switch (phase) {
            case NO_DATA, READY, READING -> new Button[0];
            case RUNNING -> new Button[] {Buttons.plain("Pause", Icon.PAUSE, model::pauseOrResume), stop};
            case PAUSED -> new Button[] {Buttons.primary("Resume", Icon.START, model::pauseOrResume), stop};
            case STOPPING -> {
                stop.setText("Stopping");
                stop.setDisable(true);
                yield new Button[] {stop};
            }
            case FINISHED -> finished(Buttons.plain("New training", Icon.REPEAT, model::again));
        };
    }

    private Button[] finished(Button again) {
        FinishedRun run = model.finishedProperty().get();
        return run.result().ending() == Ending.STOPPED
                ? new Button[] {Buttons.plain("Continue", Icon.START, () -> model.continueRun(run.runId())), again}
                : new Button[] {again};
    }

    private EmptyState noData() {
        return new EmptyState(
                Icon.FOLDER,
                "Training needs pictures. Open or drop a folder that holds one folder of pictures for each class.",
                Buttons.primary("Open a folder", Icon.FOLDER, actions.openFolder()),
                Buttons.plain("Use the sample", Icon.SAMPLE, actions.useSample()));
    }

    private BusyState reading() {
        Reading reading = model.reading();
        BusyState busy = new BusyState(reading.whatProperty(), model::cancel);
        Runnable follow = () -> busy.progress(
                reading.progressProperty().get(), reading.detailProperty().get());
        reading.progressProperty().subscribe(follow);
        follow.run();
        return busy;
    }
}
