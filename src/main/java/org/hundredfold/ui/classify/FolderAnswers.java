package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.AnswerColumns;
import org.hundredfold.export.FileAnswersCsv;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.ui.classify.FileFilter.Which;
import org.hundredfold.ui.classify.FolderProgress.Stage;
import org.hundredfold.ui.common.ChosenFile;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;
import org.hundredfold.ui.common.Save;

/**
 * The files of a folder with the answers of a network, or of two: filled in the background, and anew when another network
 * is chosen. For the thread of the window.
 */
final class FolderAnswers {
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final FilteredList<FileRow> shown = new FilteredList<>(rows);
    private final ReadOnlyObjectWrapper<FolderProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FileRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Networks> networks = new ReadOnlyObjectWrapper<>(Networks.NONE);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final Messages messages;
    private final Executor answering;
    private final Executor background;
    private final Executor window;
    private FolderPass pass = new FolderPass(null, Networks.NONE, Map.of(), Networks.NONE);

    FolderAnswers(Messages messages, Executor background, Executor window) {
        this.messages = messages;
        this.answering = new Newest(background, messages::error);
        this.background = background;
        this.window = window;
        text.subscribe(this::filter);
        which.subscribe(this::filter);
    }

    /** Those that the filter lets through, in the order of their paths. */
    ObservableList<FileRow> shown() {
        return shown;
    }

    /** All rows so far. */
    ObservableList<FileRow> rows() {
        return rows;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Which> whichProperty() {
        return which;
    }

    /** Null while there is no folder. */
    ReadOnlyObjectProperty<FolderProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The row looked at; null before the first. It stays while the folder is answered anew. */
    ReadOnlyObjectProperty<FileRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Networks> networksProperty() {
        return networks.getReadOnlyProperty();
    }

    void select(FileRow row) {
        selected.set(row);
    }

    /** Answers the files of a folder and of the folders in it. */
    void open(Path folder) {
        close();
        progress.set(FolderProgress.listing(folder));
        begin(Map.of(), Networks.NONE);
    }

    /** Lets others answer from now on; what one of them has said already is kept. */
    void use(Networks others) {
        Networks before = networks.get();
        networks.set(others);
        if (!others.areTwo() && which.get() == Which.DISPUTED) {
            which.set(Which.ALL);
        }
        FolderProgress now = progress.get();
        if (now != null) {
            progress.set(FolderProgress.listing(now.folder()));
            begin(rows.stream().collect(Collectors.toMap(FileRow::file, Function.identity())), before);
        }
    }

    /** Stops; the answers so far stay. */
    void cancel() {
        pass.cancel();
        progress.set(progress.get().with(progress.get().files(), Stage.CANCELLED));
    }

    /** Puts the folder away. */
    void close() {
        pass.cancel();
        rows.clear();
        selected.set(null);
        progress.set(null);
    }

    /**
     * Writes a table for other programs, in the background.
     *
     * @param shown of the rows, in the order in which they are to be written
     */
    void save(Path chosen, List<FileRow> shown) {
        List<List<FileAnswer>> answers = shown.stream().map(FileRow::answers).toList();
        String files = answers.size() == rows.size()
                ? Formats.count(rows.size(), "file", "files")
                : "%s of %s".formatted(Formats.count(answers.size()), Formats.count(rows.size(), "file", "files"));
        FileAnswersCsv csv = table(progress.get().folder(), networks.get());
        Save.by(background).execute(() -> {
            try {
                Path file = ChosenFile.write(chosen, ".csv", out -> csv.write(out, answers));
                messages.info("The answers to %s saved as %s.".formatted(files, file));
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }

    private static FileAnswersCsv table(Path folder, Networks networks) {
        return networks.second()
                .map(second -> new FileAnswersCsv(folder, columns(networks.first()), columns(second)))
                .orElseGet(() -> new FileAnswersCsv(
                        folder, networks.first().classifier().model().classes()));
    }

    private static AnswerColumns columns(Network network) {
        return new AnswerColumns(
                network.run().name(), network.classifier().model().classes());
    }

    private void begin(Map<Path, FileRow> known, Networks before) {
        pass.cancel();
        rows.clear();
        if (networks.get().first() == null) {
            return; // it is loaded, or there is none yet
        }
        FolderPass begun = new FolderPass(progress.get().folder(), networks.get(), known, before);
        pass = begun;
        answering.execute(() -> answer(begun));
    }

    private void answer(FolderPass begun) {
        try {
            begun.run(
                    total -> show(begun, () -> progress.set(progress.get().with(total, Stage.ANSWERING))),
                    arrived -> show(begun, () -> add(arrived)));
            show(begun, this::done);
        } catch (ExplainedException e) {
            show(begun, () -> progress.set(progress.get().failed(e.getMessage())));
        }
    }

    private void show(FolderPass begun, Runnable change) {
        window.execute(() -> {
            if (!begun.isCancelled()) {
                change.run();
            }
        });
    }

    private void add(List<FileRow> arrived) {
        rows.addAll(arrived);
        progress.set(progress.get().with(arrived.size()));
    }

    private void done() {
        FolderProgress now = progress.get();
        progress.set(
                now.files() == 0
                        ? now.failed("There are no files in %s. Choose a folder with pictures.".formatted(now.folder()))
                        : now.with(now.files(), Stage.DONE));
    }

    private void filter() {
        shown.setPredicate(new FileFilter(text.get(), which.get()));
    }
}
