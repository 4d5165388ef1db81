package org.hundredfold.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.Corrections.Correction;
import org.jdbi.v3.core.Handle;

/** What the user decided about pictures, kept with the folder they lie in. Callable from any thread. */
public final class CorrectionStore {
    private final PictureTable<Correction> table;

    CorrectionStore(Database database) {
        table = new PictureTable<>(
                database,
                "correction",
                (content, className) -> new Correction(content, Optional.ofNullable(className)),
                Correction::content,
                correction -> correction.className().orElse(null));
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
        return new Corrections(table.of(folder));
    }

    /** Keeps these decisions about a folder in place of all earlier ones. */
    public void keep(Path folder, Corrections corrections) {
        table.keep(folder, corrections.byPath());
    }

    /** Decides about pictures of one folder as was decided about those of another, unless something was decided there already. */
    static void adopt(Handle handle, Path from, Path to) {
        handle.execute(
                "INSERT OR IGNORE INTO correction SELECT ?, picture, content, class FROM correction WHERE folder = ?",
                PictureTable.key(to),
                PictureTable.key(from));
    }

    /** Changes some decisions about a folder and leaves the others. */
    public void change(Path folder, List<Change> changes) {
        keep(folder, of(folder).with(changes));
    }
}
