package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.Theme;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;

/** A whole window at its place Runs; the other places are empty, and no way leads to them. */
final class RunsWindow {
    private RunsWindow() {}

    static MainWindow of(RunsViewModel model, Theme theme, Messages messages) {
        RunsActions nowhere = new RunsActions(
                () -> {},
                id -> {},
                id -> {},
                id -> {},
                (run, settings) -> {},
                id -> {},
                (owner, title, kind, endings) -> Optional.empty(),
                (owner, title, kind, endings) -> Optional.empty(),
                (owner, title, start) -> Optional.empty(),
                () -> {},
                Runnable::run);
        List<Place> places = List.of(
                new Place("Data", Icon.DATA, new Pane()),
                new Place("Train", Icon.TRAIN, new Pane()),
                new Place("Runs", Icon.RUNS, new RunsView(model, nowhere)),
                new Place("Classify", Icon.CLASSIFY, new Pane()),
                new Place("Proof", Icon.PROOF, new Pane()));
        Status status = new Status();
        status.idle("Ready");
        MainWindow window = new MainWindow(
                places, theme, status, messages, new Drops(at -> {}, at -> {}, at -> {}, at -> {}, at -> {}));
        window.go("Runs");
        return window;
    }
}
