package org.hundredfold.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.nn.NetworkParameters;
import org.jdbi.v3.core.Handle;

/**
 * {@link NetworkParameters#sha256} of the networks of runs. It is kept when a run ends, so that a list of thousands need not
 * read their parameters; of a run that has none kept it is computed, and kept too unless the run may yet go on.
 */
final class ParameterHashes {
    private final Database database;

    ParameterHashes(Database database) {
        this.database = database;
    }

    /** Of every run that has a network, by its id. */
    Map<Long, String> all() {
        Map<Long, String> hashes = new HashMap<>();
        database.direct(handle -> handle.createQuery(
                        "SELECT id, parameters_sha256 FROM run WHERE parameters_sha256 IS NOT NULL AND deleted_by IS NULL")
                .map((row, context) -> hashes.put(row.getLong("id"), row.getString("parameters_sha256")))
                .list());
        unknown().forEach(id -> database.transaction(handle -> of(handle, id)).ifPresent(hash -> hashes.put(id, hash)));
        return hashes;
    }

    private List<Long> unknown() {
        return database.direct(handle -> handle.createQuery(
                        "SELECT id FROM run WHERE parameters_sha256 IS NULL AND deleted_by IS NULL")
                .mapTo(long.class)
                .list());
    }

    /** Of one run, empty if it has no network; the caller holds a transaction. */
    static Optional<String> of(Handle handle, long id) {
        return kept(handle, id).or(() -> computed(handle, id));
    }

    private static Optional<String> kept(Handle handle, long id) {
        return handle.createQuery("SELECT parameters_sha256 FROM run WHERE id = ? AND parameters_sha256 IS NOT NULL")
                .bind(0, id)
                .mapTo(String.class)
                .findOne();
    }

    private static Optional<String> computed(Handle handle, long id) {
        Optional<String> hash = new RunReader(handle).parameters(id).map(NetworkParameters::sha256);
        hash.ifPresent(value -> handle.execute(
                "UPDATE run SET parameters_sha256 = ? WHERE id = ? AND state <> ?",
                value,
                id,
                RunState.RUNNING.name()));
        return hash;
    }
}
