package org.hundredfold.runs;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what is wrong with the store, from SQLite's result codes (https://sqlite.org/rescode.html). */
final class StoreTrouble {
    private static final int PRIMARY_CODE = 0xFF;

    private static final String NOT_WRITABLE =
            "Your runs in %s cannot be written. Make sure that you may write to this file and its folder, then try again.";

    private StoreTrouble() {}

    static ExplainedException readOnly(Path file) {
        return new ExplainedException(NOT_WRITABLE.formatted(file));
    }

    static ExplainedException explain(Path file, Exception cause) {
        if (cause instanceof ExplainedException explained) {
            return explained;
        }
        if (isDamage(cause)) {
            DamageMark.of(file).set();
        }
        return new ExplainedException(sentence(file, cause), cause);
    }

    /** Why there is no forecast: what goes wrong in a trial's own store says nothing about the runs. */
    static ExplainedException ofTrial(Path home, Exception cause) {
        Throwable root = root(cause);
        SQLiteErrorCode code = root instanceof AccessDeniedException
                ? SQLiteErrorCode.SQLITE_PERM
                : code(cause).orElse(SQLiteErrorCode.UNKNOWN_ERROR);
        String sentence = switch (code) {
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                "No forecast: a trial run cannot be written in %s. Make sure that you may write there.";
            case SQLITE_FULL -> "No forecast: the disk with %s is full. Free some space on it.";
            case SQLITE_IOERR ->
                "No forecast: the disk with %s does not answer. Make sure that it is connected and not full.";
            default -> "No forecast: a trial run in %s failed (%s).";
        };
        return new ExplainedException(sentence.formatted(home, root.getMessage()), cause);
    }

    /** Whether another program is in the way just now. */
    static boolean isBusy(Exception cause) {
        return code(cause).filter(SQLiteErrorCode.SQLITE_BUSY::equals).isPresent();
    }

    /** Whether the file is no store, or no longer whole. */
    static boolean isDamage(Throwable cause) {
        return code(cause)
                .filter(found -> found == SQLiteErrorCode.SQLITE_CORRUPT || found == SQLiteErrorCode.SQLITE_NOTADB)
                .isPresent();
    }

    /** Whether a row was refused that breaks a rule of its table. */
    static boolean isOfTheRow(Throwable cause) {
        return code(cause).filter(SQLiteErrorCode.SQLITE_CONSTRAINT::equals).isPresent();
    }

    /** Whether SQLite failed, and not over a row. */
    static boolean isOfTheFile(Throwable cause) {
        return code(cause).isPresent() && !isOfTheRow(cause);
    }

    private static String sentence(Path file, Throwable cause) {
        SQLiteErrorCode code = code(cause).orElse(SQLiteErrorCode.UNKNOWN_ERROR);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Your runs in %s are in use by another program. Close it or wait a moment, then try again."
                        .formatted(file);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> NOT_WRITABLE.formatted(file);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                ("The file with your runs, %s, is damaged. Start Hundredfold again: it offers to set the file aside and to take"
                                + " over what can be read. On the command line, \"runs --repair\" does so. Nothing is deleted.")
                        .formatted(file);
            case SQLITE_FULL ->
                "The disk with your runs, %s, is full. Free some space, then try again; every epoch kept so far is safe."
                        .formatted(file);
            case SQLITE_IOERR ->
                "The disk with your runs, %s, does not answer. Make sure that it is connected and not full, then try again."
                        .formatted(file);
            default ->
                "Your runs in %s could not be read or written (%s). Start the program again; if it stays so, the log says more."
                        .formatted(file, root(cause).getMessage());
        };
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static Optional<SQLiteErrorCode> code(Throwable failure) {
        return root(failure) instanceof SQLiteException sqlite
                ? Optional.of(SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE))
                : Optional.empty();
    }
}
