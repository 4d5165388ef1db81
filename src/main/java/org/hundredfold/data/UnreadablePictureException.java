package org.hundredfold.data;

/** A file that is no picture this program can read; the message completes "file: ...", such as {@code "is empty"}. */
public final class UnreadablePictureException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadablePictureException(String reason) {
        super(reason);
    }

    public UnreadablePictureException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
