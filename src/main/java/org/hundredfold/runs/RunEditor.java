package org.hundredfold.runs;

import org.hundredfold.ExplainedException;
import org.jdbi.v3.core.Handle;

/** What the user changes about runs; the caller holds the transaction. */
final class RunEditor {
    private final Handle handle;

    RunEditor(Handle handle) {
        this.handle = handle;
    }

    void rename(long id, String name) {
        set(id, "name", name);
    }

    void note(long id, String note) {
        set(id, "note", note);
    }

    void star(long id, boolean starred) {
        set(id, "starred", starred);
    }

    void delete(long id) {
        set(id, "deleted_by", ProcessStamp.current().toString());
    }

    void restore(long id) {
        set(id, "deleted_by", null);
    }

    private void set(long id, String column, Object value) {
        if (handle.execute("UPDATE run SET " + column + " = ? WHERE id = ?", value, id) == 0) {
            throw new ExplainedException("Run %d is no longer there; it has been deleted for good.".formatted(id));
        }
    }

    /** Removes deleted runs, but none that is still training and none that another program may yet restore. */
    void purge() {
        handle
                .createQuery("SELECT id, state, process, deleted_by FROM run WHERE deleted_by IS NOT NULL")
                .map((row, context) -> new Deleted(
                        row.getLong("id"),
                        RunState.valueOf(row.getString("state")),
                        ProcessStamp.parse(row.getString("process")),
                        ProcessStamp.parse(row.getString("deleted_by"))))
                .list()
                .stream()
                .filter(Deleted::forGood)
                .forEach(run -> handle.execute("DELETE FROM run WHERE id = ?", run.id));
    }

    private record Deleted(long id, RunState state, ProcessStamp trainedBy, ProcessStamp deletedBy) {
        boolean forGood() {
            boolean training = state == RunState.RUNNING && trainedBy.isAlive();
            boolean restorable = deletedBy.isAlive() && !deletedBy.isCurrent();
            return !training && !restorable;
        }
    }
}
