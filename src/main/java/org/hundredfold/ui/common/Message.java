package org.hundredfold.ui.common;

import java.util.Optional;

/**
 * Something the window has to say.
 *
 * @param text one or two sentences
 * @param details for those who want to know more, such as a stack trace, or empty
 * @param action what can be done about it at once, such as undoing
 */
public record Message(Kind kind, String text, String details, Optional<Action> action) {
    public enum Kind {
        INFO,
        WARNING,
        ERROR
    }

    /** A button of a message. */
    public record Action(String name, Runnable run) {}

    public static Message of(Kind kind, String text) {
        return new Message(kind, text, "", Optional.empty());
    }
}
