package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Confirmations.Confirmation;

/** Which pictures the user found to be in the right class, kept with the folder they lie in. Callable from any thread. */
public final class ConfirmationStore {
    private final PictureTable<Confirmation> table;

    ConfirmationStore(Database database) {
        table = new PictureTable<>(
                database, "confirmation", Confirmation::new, Confirmation::content, Confirmation::className);
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
        return new Confirmations(table.of(folder));
    }

    /** Keeps these about a folder in place of all earlier ones. */
    public void keep(Path folder, Confirmations confirmations) {
        table.keep(folder, confirmations.byPath());
    }
}
