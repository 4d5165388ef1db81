package org.hundredfold.ui.runs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import org.hundredfold.export.MetricsCsv;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.Icon;

/** Saves what is seen of a run's learning for other programs. */
final class SaveMenu extends MenuButton {
    private final EpochsModel model;
    private final FilePicker picker;
    private final Saving saving;
    private final Supplier<RunChart> chart;

    SaveMenu(EpochsModel model, FilePicker picker, Saving saving, Supplier<RunChart> chart) {
        super("Save", Icon.SAVE.node());
        this.model = model;
        this.picker = picker;
        this.saving = saving;
        this.chart = chart;
        setMinWidth(USE_PREF_SIZE);
        MenuItem heatmaps = item("Heatmaps as PNG", this::saveHeatmaps);
        heatmaps.disableProperty().bind(model.shownProperty().isNull());
        MenuItem film = item("Film as animated GIF", this::saveFilm);
        film.disableProperty()
                .bind(model.historyProperty()
                        .map(history -> history.stops().size() < 2)
                        .orElse(true));
        getItems()
                .setAll(
                        heatmaps,
                        item("Curves as PNG", this::saveCurves),
                        item("Metrics as CSV", this::saveMetrics),
                        film);
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.historyProperty().get() == null
                                || !Double.isNaN(saving.doneProperty().get()),
                        model.historyProperty(),
                        saving.doneProperty()));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void saveHeatmaps() {
        EpochHistory history = history();
        ShownEpoch shown = model.shownProperty().get();
        pick("Save the heatmaps", "PNG pictures", "*.png").ifPresent(file -> {
            BufferedImage picture = RunPictures.heatmaps(history, shown);
            saving.save("Heatmaps", file, ".png", (out, progress) -> write(picture, out));
        });
    }

    private void saveCurves() {
        EpochHistory history = history();
        pick("Save the curves", "PNG pictures", "*.png").ifPresent(file -> {
            BufferedImage picture = RunPictures.curves(history, chart.get());
            saving.save("Curves", file, ".png", (out, progress) -> write(picture, out));
        });
    }

    private void saveMetrics() {
        StoredRun run = history().run();
        pick("Save the metrics", "Comma-separated values", "*.csv")
                .ifPresent(file -> saving.save(
                        "Metrics", file, ".csv", (out, progress) -> out.write(MetricsCsv.of(run.epochs()))));
    }

    private void saveFilm() {
        FilmFile film = new FilmFile(model, history(), chart.get());
        pick("Save the film", "Animated GIF", "*.gif")
                .ifPresent(file -> saving.save("Film", file, ".gif", film::write));
    }

    private EpochHistory history() {
        return model.historyProperty().get();
    }

    private Optional<Path> pick(String title, String kind, String ending) {
        return picker.pick(getScene().getWindow(), title, kind, List.of(ending));
    }

    private static void write(BufferedImage picture, OutputStream out) throws IOException {
        ImageIO.write(picture, "png", out);
    }
}
