package org.hundredfold.export.numpy;

/** A file that holds no array this program can read; the message is the reason, to follow the file's name. */
final class UnreadableArrayException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableArrayException(String reason) {
        super(reason);
    }
}
