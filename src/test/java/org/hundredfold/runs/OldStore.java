package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;

/** Stores as earlier versions of the program left them. */
final class OldStore {
    private OldStore() {}

    /** With the completed run "old" in it. */
    static void ofVersionOneIn(Path home) {
        Path other = home.resolve("other");
        try (RunStore store = RunStore.open(other)) {
            Samples.completed(store, "old");
        }
        String first = Migrations.bundled().scripts().get(0);
        new RunStore(Database.in(home), new Migrations(List.of(first))).close();
        try (Database database = Database.in(home)) {
            database.direct(handle -> {
                handle.execute("ATTACH ? AS other", other.resolve("runs.db").toString());
                handle.execute("ALTER TABLE other.run DROP COLUMN validation_folder");
                handle.execute("ALTER TABLE other.run DROP COLUMN split");
                for (String table : List.of("run", "epoch", "step", "snapshot", "model", "evaluation")) {
                    handle.execute("INSERT INTO main." + table + " SELECT * FROM other." + table);
                }
                return handle.execute("DETACH other");
            });
        }
    }
}
