package org.hundredfold.runs;

import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.NetworkParameters;

/** The parameters that a run had after its epochs, thinned as {@link RunRecorder} says. Callable from any thread. */
public final class SnapshotStore {
    private final Database database;

    SnapshotStore(Database database) {
        this.database = database;
    }

    private record Row(int epoch, int best, long bytes) {}

    /** Reads no parameters; of a run that does not exist or is deleted nothing is kept. */
    public KeptSnapshots of(long run) {
        List<Row> rows = database.direct(handle -> handle.createQuery("""
                        SELECT epoch, best_epoch, length(parameters) AS bytes FROM snapshot JOIN run ON run_id = id
                        WHERE id = ? AND deleted_by IS NULL ORDER BY epoch""")
                .bind(0, run)
                .map((row, context) -> new Row(row.getInt("epoch"), row.getInt("best_epoch"), row.getLong("bytes")))
                .list());
        return new KeptSnapshots(
                rows.stream().map(Row::epoch).toList(),
                rows.stream().mapToInt(Row::best).max().orElse(0),
                rows.stream().mapToLong(Row::bytes).sum());
    }

    /** Empty if those of this epoch are not kept, or not any more. */
    public Optional<NetworkParameters> parameters(long run, int epoch) {
        return database.direct(handle -> handle.createQuery("""
                        SELECT network, parameters FROM snapshot JOIN run ON run_id = id
                        WHERE id = ? AND epoch = ? AND deleted_by IS NULL""")
                .bind(0, run)
                .bind(1, epoch)
                .map((row, context) ->
                        NetworkParameters.of(Json.network(row.getString("network")), row.getBytes("parameters")))
                .findOne());
    }
}
