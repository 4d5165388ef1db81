package org.hundredfold.ui.train;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.BusyState;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.train.TrainViewModel.Phase;

/** The Train place: choose how to train, start, watch, and see how it ended. */
public final class TrainView extends VBox {
    private final TrainViewModel model;
    private final TrainActions actions;
    private final Label dataName = Labels.section("");
    private final Label dataCounts = Labels.muted("");
    private final HBox buttons = Layout.cluster();
    private final VBox content = Layout.column();
    private final Node settings;
    private final Node live;

    public TrainView(TrainViewModel model, TrainActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("place");
        settings = settings();
        live = Layout.grow(new LivePane(model.run(), model.inside(), this::prepare));
        getChildren().addAll(Layout.head("Train", dataName, dataCounts, buttons), Layout.grow(content));
        model.dataProperty().subscribe(this::showData);
        model.run().planProperty().subscribe(this::showData);
        model.phaseProperty().subscribe(this::show);
        Shortcuts.whileShown(this, "Shortcut+Enter", model::start);
        Shortcuts.whileShown(this, "Space", model::pauseOrResume);
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
        TrainingPlan plan = model.run().planProperty().get();
        LoadedData open = model.dataProperty().get();
        DataSet data = running && plan != null ? plan.data() : open == null ? null : open.data();
        dataName.setText(data == null ? "" : data.folder().getFileName().toString());
        dataCounts.setText(data == null ? "" : DataWords.extent(data));
    }

    private void show(Phase phase) {
        showData();
        buttons.getChildren().setAll(buttons(phase));
        buttons.setManaged(!buttons.getChildren().isEmpty());
        switch (phase) {
            case NO_DATA -> content.getChildren().setAll(noData());
            case READY -> content.getChildren().setAll(settings);
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
            case FINISHED -> finished(Buttons.plain("Train again", Icon.REPEAT, model::again));
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

    private ScrollPane settings() {
        ToggleButton fold = new ToggleButton("Details", Icon.SETTINGS.node());
        fold.getStyleClass().add("flat");
        SettingsPane details = new SettingsPane(model.form());
        details.visibleProperty().bind(fold.selectedProperty());
        details.managedProperty().bind(fold.selectedProperty());
        Button start = Buttons.primary("Start training", Icon.START, model::start);
        model.preparedProperty().subscribe(count -> fold.setSelected(fold.isSelected() || count.intValue() > 0));
        start.disableProperty().bind(model.form().settingsProperty().isNull());
        Label outline = Labels.bound(Labels.body(""), model.outlineProperty());
        EmptyState preview = new EmptyState(Icon.TRAIN, "The learning curves and the weights appear here.");
        VBox all = Layout.column(
                new PresetCards(model.form().preset), Layout.row(Layout.grow(outline), fold, start), details, preview);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        return Layout.grow(scroll);
    }
}
