package org.hundredfold;

/**
 * A failure whose message is meant for the user: one or two sentences that name the thing, the reason and the way out.
 * The window shows the message as it stands, the command line prints it and exits with 2.
 */
public final class ExplainedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ExplainedException(String message) {
        super(message);
    }

    public ExplainedException(String message, Throwable cause) {
        super(message, cause);
    }
}
