package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Confirmations.Confirmation;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which pictures the user found to be in the right class, kept with the folder they lie in. Callable from any thread. */
public final class ConfirmationStore {
    private final Database database;

    ConfirmationStore(Database database) {
        this.database = database;
    }

    /**
     * Those below a folder, read from a home folder that need not be writable; none if it has no store, or one of a version
     * that did not keep them.
     *
     * @throws org.hundredfold.ExplainedException if they cannot be read
     */
    public static Confirmations readOnly(Path home, Path folder) {
        if (!Files.exists(Database.fileIn(home))) {
            return Confirmations.NONE;
        }
        try (Database database = Database.readOnly(home)) {
            boolean kept = database.direct(
                    handle -> handle.createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'confirmation'")
                                    .mapTo(int.class)
                                    .one()
                            > 0);
            return kept ? new ConfirmationStore(database).of(folder) : Confirmations.NONE;
        }
    }

    /** Those below a folder. */
    public Confirmations of(Path folder) {
        SortedMap<String, Confirmation> byPath = new TreeMap<>();
        database.direct(handle -> handle.createQuery(
                        "SELECT picture, content, class FROM confirmation WHERE folder = ?")
                .bind(0, CorrectionStore.key(folder))
                .map((row, context) -> byPath.put(
                        row.getString("picture"), new Confirmation(row.getString("content"), row.getString("class"))))
                .list());
        return new Confirmations(byPath);
    }

    /** Keeps these about a folder in place of all earlier ones. */
    public void keep(Path folder, Confirmations confirmations) {
        String key = CorrectionStore.key(folder);
        database.write(handle -> {
            handle.execute("DELETE FROM confirmation WHERE folder = ?", key);
            PreparedBatch batch = handle.prepareBatch("INSERT INTO confirmation VALUES (?, ?, ?, ?)");
            confirmations
                    .byPath()
                    .forEach((picture, confirmed) ->
                            batch.add(key, picture, confirmed.content(), confirmed.className()));
            batch.execute();
        });
    }
}
