package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Decision;
import org.hundredfold.train.TrainingPlan;
import org.jdbi.v3.core.Handle;

/** What the user had decided about pictures when a run was trained. Callable from any thread. */
public final class RunDecisions {
    private final Database database;

    RunDecisions(Database database) {
        this.database = database;
    }

    /**
     * A decision as it is stored.
     *
     * @param to null if the picture was left out
     */
    record Kept(String picture, String content, String from, String to) {
        static Kept of(Decision decision) {
            return new Kept(
                    decision.picture(),
                    decision.content(),
                    decision.from(),
                    decision.to().orElse(null));
        }

        Decision decision() {
            return new Decision(picture, content, from, Optional.ofNullable(to));
        }
    }

    /**
     * What has changed between a run and the one it is held against.
     *
     * @param run the one before
     */
    public record Since(RunSummary run, ChangedPictures changes) {}

    /** Of a run that begins; the caller holds the transaction. */
    static void write(Handle handle, long run, TrainingPlan plan) {
        write(handle, run, plan.data());
        plan.test().ifPresent(test -> write(handle, run, test));
    }

    private static void write(Handle handle, long run, DataSet data) {
        handle.execute(
                "INSERT INTO run_decision VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                run,
                RunOrigin.absolute(data.folder()).toString(),
                Json.write(data.decisions().stream().map(Kept::of).toList()));
    }

    /** By folder; empty if the run is deleted, or older than the keeping of decisions. */
    public Optional<Map<Path, List<Decision>>> of(long run) {
        return database.direct(handle -> of(handle, run));
    }

    private static Optional<Map<Path, List<Decision>>> of(Handle handle, long run) {
        Map<Path, List<Decision>> byFolder = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT run_decision.folder, decisions FROM run_decision JOIN run ON run_id = id
                        WHERE id = ? AND deleted_by IS NULL ORDER BY run_decision.folder""")
                .bind(0, run)
                .map((row, context) -> byFolder.put(
                        Path.of(row.getString("folder")),
                        Arrays.stream(Json.read(row.getString("decisions"), Kept[].class))
                                .map(Kept::decision)
                                .toList()))
                .list();
        return byFolder.isEmpty() ? Optional.empty() : Optional.of(byFolder);
    }

    /** What was decided otherwise for the second run; empty if that is not known of one of them, or they share no folder. */
    public Optional<ChangedPictures> between(long first, long second) {
        return database.direct(handle -> between(handle, first, second));
    }

    /** How many there were, such as {@code 3 decisions}, of a run of which they are known; as the one below. */
    static String count(Handle handle, long run) {
        int count = of(handle, run).orElseThrow().values().stream()
                .mapToInt(List::size)
                .sum();
        return count == 1 ? "1 decision" : count + " decisions";
    }

    /** See {@link #between(long, long)}; the caller holds the transaction. */
    static Optional<ChangedPictures> between(Handle handle, long first, long second) {
        return of(handle, first)
                .flatMap(before -> of(handle, second)
                        .filter(after -> after.keySet().stream().anyMatch(before::containsKey))
                        .map(after -> ChangedPictures.between(before, after)));
    }

    /**
     * What was decided otherwise for a run than for the one that it came from, or else for the newest earlier one on the same
     * folder; empty if there is none, or the decisions of one of the two are not known.
     */
    public Optional<Since> since(long run) {
        return database.transaction(handle -> handle.createQuery("""
                        SELECT earlier.id FROM run AS earlier JOIN run AS this ON this.id = ?
                            LEFT JOIN trained_again ON run_id = this.id
                        WHERE earlier.deleted_by IS NULL AND (earlier.id = trained_again.earlier
                            OR trained_again.earlier IS NULL AND earlier.folder = this.folder AND earlier.id < this.id)
                        ORDER BY earlier.id DESC LIMIT 1""")
                .bind(0, run)
                .mapTo(long.class)
                .findOne()
                .flatMap(earlier -> between(handle, earlier, run)
                        .map(changes ->
                                new Since(new RunReader(handle).summary(earlier).orElseThrow(), changes))));
    }
}
