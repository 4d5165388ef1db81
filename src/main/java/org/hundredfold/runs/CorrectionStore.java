package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the user decided about pictures, kept with the folder they lie in. Callable from any thread. */
public final class CorrectionStore {
    /** What Java reads in the place of such bytes. */
    private static final char LOST = '\uFFFD';

    private final Database database;

    CorrectionStore(Database database) {
        this.database = database;
    }

    /**
     * All decisions about pictures below a folder, read from a home folder that need not be writable; none if no run was
     * ever kept in it.
     *
     * @throws org.hundredfold.ExplainedException if they cannot be read
     */
    public static Corrections readOnly(Path home, Path folder) {
        if (!Files.exists(Database.fileIn(home))) {
            return Corrections.NONE;
        }
        try (Database database = Database.readOnly(home)) {
            return new CorrectionStore(database).of(folder);
        }
    }

    /** All decisions about pictures below a folder. */
    public Corrections of(Path folder) {
        SortedMap<String, Correction> byPath = new TreeMap<>();
        database.direct(handle -> handle.createQuery("SELECT picture, content, class FROM correction WHERE folder = ?")
                .bind(0, key(folder))
                .map((row, context) -> byPath.put(
                        row.getString("picture"),
                        new Correction(row.getString("content"), Optional.ofNullable(row.getString("class")))))
                .list());
        return new Corrections(byPath);
    }

    /** Keeps these decisions about a folder in place of all earlier ones. */
    public void keep(Path folder, Corrections corrections) {
        database.write(handle -> {
            handle.execute("DELETE FROM correction WHERE folder = ?", key(folder));
            PreparedBatch batch = handle.prepareBatch("INSERT INTO correction VALUES (?, ?, ?, ?)");
            corrections
                    .byPath()
                    .forEach((picture, correction) -> batch.add(
                            key(folder),
                            picture,
                            correction.content(),
                            correction.className().orElse(null)));
            batch.execute();
        });
    }

    /** Decides about pictures of one folder as was decided about those of another, unless something was decided there already. */
    static void adopt(Handle handle, Path from, Path to) {
        handle.execute(
                "INSERT OR IGNORE INTO correction SELECT ?, picture, content, class FROM correction WHERE folder = ?",
                key(to),
                key(from));
    }

    /** Changes some decisions about a folder and leaves the others. */
    public void change(Path folder, List<Change> changes) {
        keep(folder, of(folder).with(changes));
    }

    /** A path with bytes that are no text would read like others, so its URI stands for it. */
    static String key(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        boolean certain = absolute.toString().indexOf(LOST) < 0;
        return certain ? absolute.toString() : absolute.toUri().toString().replaceFirst("/$", ""); // there or not
    }
}
