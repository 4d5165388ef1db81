package org.hundredfold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.classify.ClassifyActions;
import org.hundredfold.ui.classify.ClassifyView;
import org.hundredfold.ui.classify.Pickers;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.FilesPicker;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.data.DataView;
import org.hundredfold.ui.proof.ProofView;
import org.hundredfold.ui.runs.RunsActions;
import org.hundredfold.ui.runs.RunsView;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.FolderDrop;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.hundredfold.ui.train.QueueActions;
import org.hundredfold.ui.train.TrainActions;
import org.hundredfold.ui.train.TrainView;

/** Puts the five places into the window and makes the ways between them. */
final class Frame {
    private static final String DATA = "Data";
    private static final String TRAIN = "Train";
    private static final String RUNS = "Runs";
    private static final String CLASSIFY = "Classify";
    private static final String PROOF = "Proof";

    private final Services services;
    private final DataView data;
    private final ClassifyView classify;
    private final RunsView runs;
    private final MainWindow window;

    Frame(Services services, FolderPicker folders, FilesPicker pictures) {
        this.services = services;
        data = new DataView(services.data, folders, () -> go(TRAIN));
        classify = new ClassifyView(
                services.classify,
                new Pickers(pictures, folders, FilePicker.nativeSave()),
                services.messages,
                new ClassifyActions(() -> go(TRAIN), this::openPicture));
        runs = new RunsView(
                services.runs,
                new RunsActions(
                        () -> go(TRAIN),
                        this::classifyWith,
                        this::continueRun,
                        this::repeatRun,
                        this::prepareAnew,
                        this::trainAgain,
                        FilePicker.nativeSave(),
                        FilePicker.nativeOpen(),
                        folders,
                        () -> classify.choosePicture(window().getScene().getWindow()),
                        services.saving));
        TrainActions leaving = new TrainActions(
                this::openFolder,
                services.data::openSample,
                finished -> classifyWith(finished.runId()),
                finished -> show(List.of(finished.runId())));
        QueueActions fromQueue = new QueueActions(run -> show(List.of(run)), this::show);
        List<Place> places = List.of(
                new Place(DATA, Icon.DATA, data),
                new Place(TRAIN, Icon.TRAIN, new TrainView(services.train, services.queue, leaving, fromQueue)),
                new Place(RUNS, Icon.RUNS, runs),
                new Place(
                        CLASSIFY,
                        Icon.CLASSIFY,
                        classify,
                        Optional.of(new FolderDrop("answer every picture in it", services.classify::classifyFolder))),
                new Place(PROOF, Icon.PROOF, new ProofView(services.proof, folders, services.data::openSample)));
        Drops drops = new Drops(
                folder -> {
                    services.data.open(folder);
                    go(DATA);
                },
                files -> {
                    services.classify.classify(files);
                    go(CLASSIFY);
                },
                picture -> {
                    services.classify.classify("Dropped picture", picture);
                    go(CLASSIFY);
                },
                network -> {
                    services.train.features().choose(network);
                    go(TRAIN);
                },
                file -> {
                    go(RUNS);
                    runs.add(file);
                });
        window = new MainWindow(places, services.theme, services.status, services.messages, drops);
        Shortcuts.whileShown(window, "Shortcut+O", this::openFolder);
        refreshRunsWhileShown();
    }

    MainWindow window() {
        return window;
    }

    private void go(String place) {
        window.go(place);
    }

    private void openFolder() {
        go(DATA);
        data.chooseFolder();
    }

    private void openPicture(Path folder, Path picture) {
        services.data.show(folder, picture);
        go(DATA);
    }

    private void classifyWith(long run) {
        services.classify.use(run);
        go(CLASSIFY);
    }

    private void continueRun(long run) {
        services.train.continueRun(run);
        go(TRAIN);
    }

    private void repeatRun(long run) {
        services.train.repeatRun(run);
        go(TRAIN);
    }

    private void prepareAnew(RunSummary run, TrainingSettings settings) {
        services.train.prepare(settings, run.folder());
        go(TRAIN);
    }

    private void trainAgain(long run) {
        services.trainAgain(run);
        go(TRAIN);
    }

    /** Goes to the runs of these ids; several are compared. */
    void show(List<Long> ids) {
        runs.reveal(ids);
        go(RUNS);
    }

    /** Whoever looks at the list of runs sees a running one move. */
    private void refreshRunsWhileShown() {
        window.selectedProperty().subscribe(this::refreshRuns);
        services.train.run().figuresProperty().subscribe(this::refreshRuns);
    }

    private void refreshRuns() {
        if (window.selectedProperty().get().title().equals(RUNS)) {
            services.runs.refresh();
        }
    }
}
