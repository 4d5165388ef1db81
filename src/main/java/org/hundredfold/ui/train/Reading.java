package org.hundredfold.ui.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Mailbox;

/** Gives the data with the preprocessing asked for, reading its pictures again only where that differs. */
final class Reading {
    private record Done(int done, int total) {}

    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final DataLoader loader;
    private final Executor window;
    private LoadedData source;
    private LoadedData latest;
    private Attempt attempt;
    private Attempt ofOpenData;

    Reading(DataLoader loader, Executor window) {
        this.loader = loader;
        this.window = window;
    }

    /** Calls exactly one of the two, on the thread of the window; at once if nothing has to be read. */
    void read(LoadedData data, Preprocessing wanted, Consumer<LoadedData> then, Consumer<Throwable> otherwise) {
        if (source != data) {
            source = data;
            latest = data;
        }
        if (latest.data().preprocessing().equals(wanted)) {
            then.accept(latest);
            return;
        }
        String words = wanted.frozen()
                .map(features -> "Computing the features of the pictures by " + features.name())
                .orElseGet(() -> "Reading the pictures at %d × %d in %s"
                        .formatted(wanted.size(), wanted.size(), wanted.colour() ? "colour" : "grey"));
        read(
                words,
                progress -> loader.load(wanted, progress),
                read -> {
                    latest = read;
                    then.accept(read);
                },
                otherwise);
        ofOpenData = attempt;
    }

    /** Waits for something that is read in the background; calls exactly one of the two, on the thread of the window. */
    <T> void read(
            String words,
            Function<ReadProgress, CompletableFuture<T>> load,
            Consumer<T> then,
            Consumer<Throwable> otherwise) {
        read(words, load, then, otherwise, unwanted -> {});
    }

    /** The same, where what came after it was cancelled is not just forgotten. */
    <T> void read(
            String words,
            Function<ReadProgress, CompletableFuture<T>> load,
            Consumer<T> then,
            Consumer<Throwable> otherwise,
            Consumer<T> unwanted) {
        begin(words);
        Attempt mine = new Attempt();
        attempt = mine;
        load.apply(mine)
                .whenCompleteAsync((read, failure) -> ended(mine, read, failure, then, otherwise, unwanted), window);
    }

    /** Says what is done, or waited for, and that nobody knows yet how far it is. */
    void begin(String words) {
        what.set(words);
        progress.set(-1);
        detail.set("");
    }

    private static <T> void ended(
            Attempt mine,
            T read,
            Throwable failure,
            Consumer<T> then,
            Consumer<Throwable> otherwise,
            Consumer<T> unwanted) {
        if (mine.cancelled) {
            if (failure == null) {
                unwanted.accept(read);
            }
            otherwise.accept(new CancellationException());
        } else if (failure != null) {
            otherwise.accept(failure);
        } else {
            then.accept(read);
        }
    }

    /** Gives up reading other data than is open now; other work goes on. */
    void dataChanged() {
        if (attempt == ofOpenData) {
            cancel();
        }
    }

    void cancel() {
        if (attempt != null) {
            attempt.cancelled = true;
        }
    }

    /** Hands a failure on unless it only says that reading was cancelled. */
    static void unlessCancelled(Throwable failure, Consumer<Throwable> consumer) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof CancellationException)) {
            consumer.accept(cause);
        }
    }

    StringProperty whatProperty() {
        return what;
    }

    StringProperty detailProperty() {
        return detail;
    }

    /** In [0, 1], or below 0 while unknown. */
    DoubleProperty progressProperty() {
        return progress;
    }

    private void show(Done newest) {
        progress.set((double) newest.done() / newest.total());
        detail.set("%s of %s"
                .formatted(Formats.count(newest.done()), Formats.count(newest.total(), "picture", "pictures")));
    }

    /** One go at reading, told of its progress on the reader's threads. */
    private final class Attempt implements ReadProgress {
        private final Mailbox<Done> mailbox = new Mailbox<>(window, all -> show(all.get(all.size() - 1)));
        private volatile boolean cancelled;

        @Override
        public void report(int done, int total) {
            mailbox.post(new Done(done, total));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
