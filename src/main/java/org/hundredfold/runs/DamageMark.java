package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says beside a store that damage was met in it, so that whoever opens it next looks at all of it first. Else a store that is
 * damaged in the middle would be opened and written to again and again.
 */
record DamageMark(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(DamageMark.class);

    static DamageMark of(Path store) {
        return new DamageMark(store.resolveSibling(store.getFileName() + ".damaged"));
    }

    void set() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            LOG.info("Not marked", e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.info("The mark stays", e);
        }
    }

    /** Looks at all of a store that is marked; takes the mark away if it is sound, else refuses it. */
    static void lookInto(Database database) {
        DamageMark mark = of(database.file());
        if (Files.exists(mark.file)) {
            check(database);
            mark.remove();
        }
    }

    /** Refuses a store that is damaged anywhere. */
    static void check(Database database) {
        String found = database.direct(handle -> handle.createQuery("PRAGMA integrity_check(1)")
                .mapTo(String.class)
                .one());
        if (!found.equals("ok")) {
            throw StoreTrouble.explain(database.file(), new SQLiteException(found, SQLiteErrorCode.SQLITE_CORRUPT));
        }
    }
}
