package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file. Each call has a connection of its own, so any thread may call, and other processes may use the file at
 * the same time. Every failure is thrown as an {@link ExplainedException}.
 */
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 10_000;
    private static final int AGAIN_MILLISECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

    private final Path file;
    private final Jdbi jdbi;
    /** Stays open, because SQLite tidies up its write-ahead log whenever the last connection closes. */
    private final Handle anchor;

    private volatile boolean closed;

    Database(Path file, SQLiteDataSource source) {
        this.file = file;
        jdbi = Jdbi.create(source);
        anchor = explained(jdbi::open);
    }

    /** The file {@code runs.db} in the given folder, which is made if it does not exist. */
    static Database in(Path home) {
        try {
            if (!Files.isDirectory(home)) { // Java 17 takes no link to a folder for one
                Files.createDirectories(home);
            }
        } catch (IOException e) {
            throw new ExplainedException(
                    "Your runs cannot be kept in %s, because it is no folder and cannot be made one. Make it a folder that you may write to, then try again."
                            .formatted(home),
                    e);
        }
        Path file = fileIn(home);
        if (Files.exists(file) && !Files.isWritable(file)) {
            // SQLite would open it and leave further read-only files behind, which stand in the way for good.
            throw StoreTrouble.readOnly(file);
        }
        refuseEmptyBesideItsLog(file);
        return new Database(file, source(file));
    }

    /** SQLite would take such a file for a new one and delete the log. */
    private static void refuseEmptyBesideItsLog(Path file) {
        boolean empty = file.toFile().isFile() && file.toFile().length() == 0;
        if (empty && logOf(file).toFile().length() > 0) {
            throw StoreTrouble.explain(file, new SQLiteException("empty", SQLiteErrorCode.SQLITE_CORRUPT));
        }
    }

    private static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    static Path fileIn(Path home) {
        return home.resolve("runs.db");
    }

    /** The same file as it is, of which nothing is written and beside which nothing is made. */
    static Database readOnly(Path home) {
        return readOnlyFile(fileIn(home));
    }

    /** See {@link #readOnly}. */
    static Database readOnlyFile(Path file) {
        refuseEmptyBesideItsLog(file);
        // Unless another program is at work, there is no log beside it, and SQLite must be told not to make one.
        boolean frozen = !Files.exists(logOf(file));
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri().toASCIIString() + (frozen ? "?immutable=1" : ""));
        return new Database(file, source);
    }

    /** Transactions take the write lock at their begin: two writers then wait for each other instead of failing halfway. */
    static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    Path file() {
        return file;
    }

    /** Reads, or changes what can be changed in no transaction only. */
    <T> T direct(Function<Handle, T> work) {
        return explained(() -> {
            try (Handle handle = jdbi.open()) {
                return work.apply(handle);
            }
        });
    }

    /**
     * As {@link #direct}, but again and again while another program is in the way. For what SQLite does not wait for by
     * itself: two programs that turn a file to write-ahead logging at once fail at once.
     */
    <T> T patiently(Function<Handle, T> work) {
        long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLISECONDS);
        while (true) {
            try (Handle handle = jdbi.open()) {
                return work.apply(handle);
            } catch (RuntimeException e) {
                if (!StoreTrouble.isBusy(e) || System.nanoTime() > patience) {
                    throw StoreTrouble.explain(file, e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLISECONDS));
            }
        }
    }

    /** All of the work or nothing of it; nobody else writes meanwhile. */
    <T> T transaction(Function<Handle, T> work) {
        return explained(() -> jdbi.inTransaction(work::apply));
    }

    /** See {@link #transaction}. */
    void write(Consumer<Handle> work) {
        transaction(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /** As {@link #write}, and on the disk when it returns, with all that was written before: a power cut does not undo it. */
    void writeToDisk(Consumer<Handle> work) {
        explained(() -> {
            try (Handle handle = jdbi.open()) {
                handle.execute("PRAGMA synchronous = FULL");
                handle.useTransaction(work::accept);
                return null;
            }
        });
    }

    /**
     * As {@link #write}, for what must not be lost and must not stop anything either: where it fails, it is tried again every
     * few seconds, as long as this is open.
     */
    void insist(Consumer<Handle> work) {
        try {
            write(work);
        } catch (ExplainedException e) {
            LOG.warn("Not written yet", e);
            LATER.execute(() -> tryAgain(work));
        }
    }

    private void tryAgain(Consumer<Handle> work) {
        if (closed) {
            return;
        }
        try {
            write(work);
            LOG.info("Written now");
        } catch (ExplainedException still) {
            LATER.execute(() -> tryAgain(work));
        }
    }

    /** Makes the file as small as what is in it. */
    void shrink() {
        try (Handle handle = jdbi.open();
                Statement statement = handle.getConnection().createStatement()) {
            // A prepared statement would be stepped once, and each step of this one frees a single page.
            statement.executeUpdate("PRAGMA incremental_vacuum");
        } catch (SQLException | JdbiException e) {
            throw StoreTrouble.explain(file, e);
        }
    }

    private <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw StoreTrouble.explain(file, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        anchor.close();
    }
}
