package org.hundredfold.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hundredfold.ExplainedException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a store to the version of the program. The n-th script leads from version n - 1 to n; the version stands in
 * SQLite's {@code user_version}, 0 in a new file.
 */
record Migrations(List<String> scripts) {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    Migrations {
        scripts = List.copyOf(scripts);
    }

    /** The scripts that come with the program. */
    static Migrations bundled() {
        return new Migrations(List.of(
                script("1.sql"),
                script("2.sql"),
                script("3.sql"),
                script("4.sql"),
                script("5.sql"),
                script("6.sql"),
                script("7.sql"),
                script("8.sql")));
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a store that a newer program wrote, or whose migration fails, as it was. */
    void apply(Database database) {
        database.patiently(handle -> {
            refuseNewer(database.file(), version(handle));
            handle.execute("PRAGMA auto_vacuum = INCREMENTAL");
            return handle.execute("PRAGMA journal_mode = WAL");
        });
        database.write(handle -> {
            int version = version(handle);
            refuseNewer(database.file(), version);
            if (version > 0 && version < scripts.size()) {
                backUp(database, version);
            }
            scripts.stream()
                    .skip(version)
                    .forEach(script -> handle.createScript(script).execute());
            handle.execute("PRAGMA user_version = " + scripts.size());
        });
    }

    /** Refuses a store that a newer program wrote. */
    void refuseNewer(Database database) {
        refuseNewer(database.file(), database.direct(Migrations::version));
    }

    /** Refuses a store of any other version, for a caller who may not change it. */
    void requireCurrent(Database database) {
        int version = database.direct(Migrations::version);
        refuseNewer(database.file(), version);
        if (version < scripts.size()) {
            throw new ExplainedException(
                    "Your runs in %s were kept by an older version of Hundredfold, and nothing can be written there. Open them once with this version where that is possible."
                            .formatted(database.file()));
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    private void refuseNewer(Path file, int version) {
        if (version > scripts.size()) {
            throw new ExplainedException(
                    "Your runs in %s were written by a newer version of Hundredfold. Start that version to open them."
                            .formatted(file));
        }
    }

    /** Copies the store while the caller's transaction keeps all others from writing. */
    private static void backUp(Database database, int version) {
        Path backup = database.file().resolveSibling("runs.v" + version + ".backup.db");
        Path unfinished = backup.resolveSibling(backup.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            database.direct(handle -> handle.execute("VACUUM INTO ?", unfinished.toString()));
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | ExplainedException e) {
            throw new ExplainedException(
                    ("Your runs in %s were kept by an older version of Hundredfold, and this one changes them only when a"
                                    + " copy of them is in %s, which cannot be written. Make sure that there is room for it and"
                                    + " that you may write there, then try again; nothing has been changed.")
                            .formatted(database.file(), backup),
                    e);
        }
        LOG.info("Kept the runs of version {} as {}", version, backup);
    }
}
