package org.hundredfold.runs;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Copies what can be read of a damaged store, which may be of an older version, into a new one. */
final class Salvage {
    private static final String OF_A_RUN = "run_id";

    private final Handle damaged;
    private final Database sound;
    /** By table; the same for every run. */
    private final Map<String, List<Column>> shared = new HashMap<>();

    private int whole;
    private int partly;
    private int unreadable;
    private boolean complete = true;

    Salvage(Handle damaged, Database sound) {
        this.damaged = damaged;
        this.sound = sound;
    }

    private record Column(String name, boolean key) {}

    /** What the new store could not keep, for which the damaged one is not to blame. */
    static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritten(RuntimeException cause) {
            super(cause);
        }
    }

    /** Runs of which all could be read. */
    int whole() {
        return whole;
    }

    /** Runs of which some could be read. */
    int partly() {
        return partly;
    }

    /** Numbers of runs that may have been there. */
    int unreadable() {
        return unreadable;
    }

    /** Whether all was read that belongs to no run, such as decisions about pictures. */
    boolean complete() {
        return complete;
    }

    /** @throws Unwritten if the new store cannot be written */
    void copy() {
        List<String> tables = sound.direct(handle -> handle.createQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'run'")
                .mapTo(String.class)
                .list());
        List<String> ofRuns = tables.stream()
                .filter(table ->
                        sound.direct(handle -> names(columns(handle, table)).contains(OF_A_RUN)))
                .toList();
        long last = last();
        for (long id = 1; id <= last; id++) {
            run(id, ofRuns);
        }
        tables.stream()
                .filter(table -> !ofRuns.contains(table))
                .forEach(table -> complete &= keep(handle -> copy(handle, table, "1 = ?", 1)));
    }

    /** The largest number that a run may have; 0 if not even that can be read. */
    private long last() {
        return Math.max(
                number("SELECT seq FROM sqlite_sequence WHERE name = 'run'"), number("SELECT max(id) FROM run"));
    }

    private long number(String query) {
        try {
            return damaged.createQuery(query).mapTo(Long.class).findOne().orElse(0L);
        } catch (RuntimeException unread) {
            return 0;
        }
    }

    private void run(long id, List<String> ofRuns) {
        try {
            keep(handle -> {
                boolean read = copy(handle, "run", "id = ?", id);
                if (handle.createQuery("SELECT count(*) FROM run WHERE id = ?")
                                .bind(0, id)
                                .mapTo(int.class)
                                .one()
                        == 0) {
                    unreadable += read ? 0 : 1;
                    return false;
                }
                boolean all = read;
                for (String table : ofRuns) {
                    all &= copy(handle, table, OF_A_RUN + " = ?", id);
                }
                new RunReader(handle).evenDeleted(id); // what cannot be shown would stand in the way of the others
                new RunReader(handle).load(id);
                whole += all ? 1 : 0;
                partly += all ? 0 : 1;
                return all;
            });
        } catch (Unwritten failed) {
            throw failed;
        } catch (RuntimeException unusable) {
            unreadable++;
        }
    }

    /** What cannot be read of the damaged store is no failure of the work, so all failures of SQLite are those of the new one. */
    private boolean keep(Predicate<Handle> work) {
        try {
            return sound.transaction(work::test);
        } catch (RuntimeException failed) {
            throw StoreTrouble.isOfTheFile(failed) ? new Unwritten(failed) : failed;
        }
    }

    /** Copies rows from both ends as far as they can be read; tells whether these are all. */
    private boolean copy(Handle to, String table, String where, long value) {
        List<Column> columns;
        try {
            columns = shared.computeIfAbsent(table, name -> sharedColumns(to, name));
        } catch (RuntimeException unread) {
            return false;
        }
        if (columns.isEmpty()) {
            return true; // it came with a later version
        }
        String list = String.join(", ", names(columns));
        String keys = columns.stream()
                .filter(Column::key)
                .map(column -> column.name + " DESC")
                .collect(Collectors.joining(", "));
        String select = "SELECT %s FROM %s WHERE %s".formatted(list, table, where);
        String insert = "INSERT OR IGNORE INTO %s (%s) VALUES (%s)"
                .formatted(table, list, String.join(", ", Collections.nCopies(columns.size(), "?")));
        return copy(to, select, value, insert, columns.size())
                || copy(to, select + " ORDER BY " + keys, value, insert, columns.size());
    }

    private boolean copy(Handle to, String select, long value, String insert, int columns) {
        try (Query query = damaged.createQuery(select).bind(0, value)) {
            query.map((row, context) -> {
                        Object[] values = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            values[i] = row.getObject(i + 1);
                        }
                        return values;
                    })
                    .forEach(values -> insert(to, insert, values));
            return true;
        } catch (Unwritten failed) {
            throw failed;
        } catch (RuntimeException unread) {
            return false;
        }
    }

    private static void insert(Handle to, String insert, Object[] values) {
        try {
            to.execute(insert, values);
        } catch (RuntimeException refused) {
            throw StoreTrouble.isOfTheRow(refused) ? refused : new Unwritten(refused);
        }
    }

    private List<Column> sharedColumns(Handle to, String table) {
        List<String> there = names(columns(damaged, table));
        return columns(to, table).stream()
                .filter(column -> there.contains(column.name))
                .toList();
    }

    private static List<Column> columns(Handle handle, String table) {
        return handle.createQuery("SELECT name, pk FROM pragma_table_info(?)")
                .bind(0, table)
                .map((row, context) -> new Column(row.getString("name"), row.getInt("pk") > 0))
                .list();
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
