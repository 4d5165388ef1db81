package org.hundredfold.ui.runs;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.hundredfold.ui.common.ChosenFile;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;

/** Writes one file after the other in the background and says when it is there. For the thread of the window. */
final class Saving {
    /** Nothing is being saved. */
    static final double NONE = Double.NaN;

    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(NONE);
    private volatile boolean cancelled;

    /** Writes the content of a file, in the background. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out, Progress progress) throws IOException;
    }

    Saving(Messages messages, Executor background, Executor window) {
        this.messages = messages;
        this.background = background;
        this.window = window;
    }

    /** How far it is, [0, 1], or {@link #NONE}. */
    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    void cancel() {
        cancelled = true;
    }

    /**
     * Writes a file in place of one that may be there: the user has been asked.
     *
     * @param what such as {@code "Film"}
     * @param ending of the name, which is added where it is missing; a file of that name is then left alone
     */
    void save(String what, Path chosen, String ending, Content content) {
        cancelled = false;
        done.set(0);
        Save.by(background).execute(() -> {
            try {
                Path file = ChosenFile.write(chosen, ending, out -> content.writeTo(out, new Progress()));
                messages.info("%s saved as %s.".formatted(what, file));
            } catch (CancellationException e) {
                messages.info("%s not saved: you cancelled it.".formatted(what));
            } catch (RuntimeException e) {
                messages.error(e);
            } finally {
                window.execute(() -> done.set(NONE));
            }
        });
    }

    /** What a file that takes long is written with. */
    final class Progress {
        /** @throws CancellationException if the user does not want it any more */
        void tell(int part, int parts) {
            if (cancelled) {
                throw new CancellationException();
            }
            window.execute(() -> done.set((double) part / parts));
        }

        /** Draws on the thread of the window, and waits for it. */
        <T> T drawn(Supplier<T> drawing) throws IOException {
            try {
                return CompletableFuture.supplyAsync(drawing, Save.by(window)).get();
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The program ends");
            }
        }
    }
}
