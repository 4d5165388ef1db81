package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.export.ExportNames;
import org.hundredfold.export.Exported;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.catalogue.RunExports;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;

/** The opened run, the format that is chosen for it, and what was written. For the thread of the window. */
final class ExportModel {
    /** Nothing is being written. */
    static final double IDLE = Double.NaN;

    private static final double NOT_KNOWN = -1;

    private final RunStore store;
    private final FolderReader reader;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ObjectProperty<RunExport> chosen = new SimpleObjectProperty<>(RunExports.ALL.get(0));
    private final ReadOnlyObjectWrapper<StoredRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Exported> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(IDLE);
    private volatile boolean cancelled;

    /** @param background runs what takes long */
    ExportModel(RunStore store, FolderReader reader, Messages messages, Executor background, Executor window) {
        this.store = store;
        this.reader = reader;
        this.messages = messages;
        this.background = background;
        this.window = window;
        chosen.subscribe(now -> written.set(null));
    }

    static List<RunExport> formats() {
        return RunExports.ALL;
    }

    ObjectProperty<RunExport> chosenProperty() {
        return chosen;
    }

    /** Null before one is opened. */
    ReadOnlyObjectProperty<StoredRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Of the shown run in the chosen format; null before that. */
    ReadOnlyObjectProperty<Exported> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** How far reading the pictures is with which it is tried, [0, 1], below 0 if that is not known, or {@link #IDLE}. */
    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    void show(StoredRun opened) {
        boolean another = run.get() == null
                || run.get().summary().id() != opened.summary().id();
        run.set(opened);
        if (another) {
            written.set(null);
        }
    }

    /** Where the chosen format would be written. */
    Path out(Path folder) {
        return ExportNames.free(folder, run.get().summary().name(), chosen.get());
    }

    /** Writes the run beside what is in the folder already, and tries what was written. */
    void write(Path folder) {
        RunExport format = chosen.get();
        StoredRun source = run.get();
        Path out = out(folder);
        cancelled = false;
        done.set(NOT_KNOWN);
        written.set(null);
        Save.by(background).execute(() -> {
            try {
                Exported exported = format.write(RunToExport.of(store, reader, source, progress()), out);
                window.execute(() -> show(source, format, exported));
            } catch (CancellationException asked) {
                messages.info("%s not saved: you cancelled it.".formatted(format.title()));
            } catch (RuntimeException e) {
                messages.error(e);
            } finally {
                window.execute(() -> done.set(IDLE));
            }
        });
    }

    void cancel() {
        cancelled = true;
    }

    private void show(StoredRun source, RunExport format, Exported exported) {
        if (chosen.get() == format
                && Optional.ofNullable(run.get())
                        .filter(now -> now.summary().id() == source.summary().id())
                        .isPresent()) {
            written.set(exported);
        } else {
            messages.info("%s of %s saved as %s."
                    .formatted(
                            format.title(),
                            source.summary().name(),
                            exported.files().get(0)));
        }
    }

    private ReadProgress progress() {
        return new ReadProgress() {
            @Override
            public void report(int read, int total) {
                window.execute(() -> done.set((double) read / Math.max(1, total)));
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
