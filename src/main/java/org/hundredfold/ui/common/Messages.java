package org.hundredfold.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.ui.common.Message.Action;
import org.hundredfold.ui.common.Message.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window says above its content; the newest message stands until it is dismissed. Callable from any thread. */
public final class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final ReadOnlyObjectWrapper<Message> current = new ReadOnlyObjectWrapper<>();
    private final Executor window;

    /** @param window runs tasks on the thread of the window */
    public Messages(Executor window) {
        this.window = window;
    }

    /** The message to show, or null. */
    public ReadOnlyObjectProperty<Message> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public void info(String text) {
        show(Message.of(Kind.INFO, text));
    }

    public void warning(String text) {
        show(Message.of(Kind.WARNING, text));
    }

    /** Says what has happened and offers to do something about it: {@code "Run deleted", "Undo"}. */
    public void offer(String text, String name, Runnable action) {
        show(new Message(Kind.INFO, text, "", Optional.of(new Action(name, action))));
    }

    /** Says what went wrong; whole into the log, in words into the window. */
    public void error(Throwable thrown) {
        Throwable cause = cause(thrown);
        LOG.error("Shown to the user", cause);
        logged(cause);
    }

    /** Says in words what went wrong and is in the log already. */
    public void logged(Throwable thrown) {
        Throwable cause = cause(thrown);
        String text = cause instanceof ExplainedException
                ? cause.getMessage()
                : "Something went wrong that this program did not foresee: %s. Your pictures and runs are untouched."
                        .formatted(cause);
        show(new Message(Kind.ERROR, text, trace(cause), Optional.empty()));
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    public void dismiss() {
        window.execute(() -> current.set(null));
    }

    private void show(Message message) {
        window.execute(() -> current.set(message));
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
