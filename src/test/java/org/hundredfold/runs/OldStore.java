package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Stores as earlier versions of the program left them. */
final class OldStore {
    private OldStore() {}

    /** With the completed run "old" in it. */
    static void ofVersionOneIn(Path home) {
        ofVersion(1, home);
    }

    /** See {@link #ofVersionOneIn}. */
    static void ofVersion(int version, Path home) {
        Path other = home.resolve("other");
        try (RunStore store = RunStore.open(other)) {
            Samples.completed(store, "old");
        }
        List<String> scripts = Migrations.bundled().scripts().subList(0, version);
        new RunStore(Database.in(home), new Migrations(scripts)).close();
        try (Database database = Database.in(home)) {
            database.direct(handle -> {
                handle.execute("ATTACH ? AS other", other.resolve("runs.db").toString());
                // First the runs, for the other tables refer to them.
                texts(
                                handle,
                                "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                                        + " ORDER BY name <> 'run'")
                        .forEach(table -> copy(handle, table));
                return handle.execute("DETACH other");
            });
        }
    }

    private static void copy(Handle handle, String table) {
        String columns =
                String.join(", ", texts(handle, "SELECT name FROM pragma_table_info('%s', 'main')".formatted(table)));
        handle.execute("INSERT INTO main.%s (%s) SELECT %s FROM other.%s".formatted(table, columns, columns, table));
    }

    private static List<String> texts(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).list();
    }
}
