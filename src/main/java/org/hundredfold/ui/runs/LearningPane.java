package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;

/** How a run learned: its curves, and beside them its weights and its answers after whichever epoch the user goes to. */
final class LearningPane extends HBox {
    private final EpochsModel model;
    private final Film film;
    private final Saving saving;
    private final RunCurves curves = new RunCurves();
    private final EpochSlider slider;
    private final Label place = Labels.muted("");
    private final HeatmapGrid weights = new HeatmapGrid();
    private final EpochPane epoch;

    LearningPane(RunsViewModel runs, RunsActions actions) {
        model = runs.epochs();
        film = new Film(model);
        saving = new Saving(runs.messages(), actions.saving(), runs.window());
        slider = new EpochSlider(wanted -> {
            film.pause();
            model.choose(wanted);
        });
        epoch = new EpochPane(Buttons.plain("Choose a picture", Icon.PICTURE, actions.choosePicture()));
        ScrollPane side = new ScrollPane(epoch);
        side.setFitToWidth(true);
        side.getStyleClass().add("epoch-side");
        place.setWrapText(true);
        getStyleClass().addAll("columns", "learning-pane");
        SaveMenu save = new SaveMenu(model, actions.save(), saving, curves::copy);
        getChildren()
                .addAll(
                        Layout.grow(Layout.lines(
                                Layout.grow(curves),
                                slider,
                                Layout.cluster(playButton(), Layout.grow(place), save),
                                progress())),
                        Layout.grow(weights),
                        side);
        model.historyProperty().subscribe(this::showPlace);
        model.chosenProperty().subscribe(this::showPlace);
        model.shownProperty().subscribe(this::showEpoch);
        Shortcuts.whileShown(this, "Space", film::toggle);
        sceneProperty().subscribe(scene -> film.pause());
    }

    void show(StoredRun run, List<BaselineScore> baselines) {
        curves.show(run, baselines);
        model.open(run);
    }

    private Button playButton() {
        Button play = Buttons.icon(Icon.START, "Play (Space)", film::toggle);
        film.playingProperty().subscribe(playing -> {
            play.setGraphic((playing ? Icon.PAUSE : Icon.START).node());
            Buttons.named(play, playing ? "Pause (Space)" : "Play (Space)");
        });
        play.disableProperty().bind(slider.disabledProperty());
        return play;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Saving");
        bar.progressProperty().bind(saving.doneProperty());
        HBox row = Layout.collapsing(Layout.row(Labels.muted("Saving"), bar, Buttons.plain("Cancel", saving::cancel)));
        saving.doneProperty().subscribe(done -> row.setVisible(!Double.isNaN(done.doubleValue())));
        return row;
    }

    private void showPlace() {
        EpochHistory history = model.historyProperty().get();
        int at = model.chosenProperty().get();
        curves.mark(at);
        if (history == null) {
            place.setText("");
            return;
        }
        slider.show(history.stops(), curves.end(), at);
        weights.setScale(history.scale());
        place.setText(words(history, at));
        epoch.show(history, at);
    }

    private static String words(EpochHistory history, int at) {
        if (at > 0) {
            return history.words(at);
        }
        return history.run().epochs().isEmpty()
                ? "Once an epoch has ended, you can go back to it here."
                : "No epoch of this run is kept, so there is none to go back to.";
    }

    private void showEpoch() {
        ShownEpoch shown = model.shownProperty().get();
        if (shown == null) {
            weights.clear();
        } else {
            Weights.show(weights, shown.model());
        }
        epoch.show(shown);
    }
}
