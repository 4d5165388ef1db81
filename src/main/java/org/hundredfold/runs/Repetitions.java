package org.hundredfold.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.jdbi.v3.core.Handle;

/** Which runs repeat which, and with what verdict. Callable from any thread. */
public final class Repetitions {
    private final Database database;

    Repetitions(Database database) {
        this.database = database;
    }

    /**
     * A run that repeats another one, or is repeated by it.
     *
     * @param verdict empty while the repetition has not come to its end
     */
    public record Repeated(long run, String name, RunState state, Optional<Verdict> verdict) {}

    /** The run that this one repeats; empty if it repeats none, or one that is deleted. */
    public Optional<Repeated> repeatedBy(long run) {
        return list("JOIN run ON id = repeats WHERE run_id = ?", run).stream().findFirst();
    }

    /** The verdict on a run that repeats another one, even if that is deleted. */
    public Optional<Verdict> verdict(long run) {
        return database.direct(handle -> handle.createQuery("SELECT verdict FROM repetition WHERE run_id = ?")
                .bind(0, run)
                .map((row, context) -> verdict(row))
                .findOne()
                .flatMap(verdict -> verdict));
    }

    /** The runs that repeat this one, first the first. */
    public List<Repeated> of(long run) {
        return list("JOIN run ON id = run_id WHERE repeats = ?", run);
    }

    private List<Repeated> list(String runs, long run) {
        return database.direct(handle -> handle.createQuery(
                        "SELECT run.*, verdict FROM repetition " + runs + " AND deleted_by IS NULL ORDER BY id")
                .bind(0, run)
                .map((row, context) ->
                        new Repeated(row.getLong("id"), row.getString("name"), SummaryMapper.state(row), verdict(row)))
                .list());
    }

    private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("verdict")).map(json -> Json.read(json, Verdict.class));
    }

    /** Says of a run that begins that it repeats another one; as all below for a caller that holds the transaction. */
    static void begin(Handle handle, long run, long repeats, String before) {
        handle.execute(
                "INSERT INTO repetition VALUES (?, (SELECT id FROM run WHERE id = ?), ?, NULL)", run, repeats, before);
    }

    /** Whether a run repeats another one that is still there to be held against, be it deleted. */
    static boolean isOne(Handle handle, long run) {
        return handle.createQuery("SELECT count(*) FROM repetition WHERE run_id = ? AND repeats IS NOT NULL")
                        .bind(0, run)
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /** Takes back the verdict on a run that goes on. */
    static void takeBack(Handle handle, long run) {
        handle.execute("UPDATE repetition SET verdict = NULL WHERE run_id = ?", run);
    }

    /** The verdict on a run that has come to its end, which is kept; empty if it repeats none. */
    static Optional<Verdict> judge(Handle handle, long run) {
        Optional<Verdict> verdict = handle.createQuery(
                        "SELECT repeats, before FROM repetition WHERE run_id = ? AND repeats IS NOT NULL")
                .bind(0, run)
                .map((row, context) -> judge(handle, run, row.getLong("repeats"), row.getString("before")))
                .findOne();
        verdict.ifPresent(
                found -> handle.execute("UPDATE repetition SET verdict = ? WHERE run_id = ?", Json.write(found), run));
        return verdict;
    }

    private static Verdict judge(Handle handle, long run, long repeats, String before) {
        RunReader reader = new RunReader(handle);
        RunSummary now = reader.evenDeleted(run);
        RunSummary then = reader.evenDeleted(repeats);
        List<Difference> differences = new ArrayList<>(reader.origin(repeats).differences(reader.origin(run)));
        decisions(handle, repeats, run).ifPresent(differences::add);
        int workers = then.settings().threads();
        if (workers != now.settings().threads()) {
            differences.add(Difference.between(
                    "workers",
                    "the number of workers",
                    Integer.toString(workers),
                    Integer.toString(now.settings().threads())));
        }
        differences.addAll(Difference.of(then.madeWith(), now.madeWith()));
        String parameters = ParameterHashes.of(handle, run).orElseThrow();
        return new Verdict(
                then.name(),
                parameters.equals(before),
                parameters,
                before,
                firstDifferent(
                        reader.epochs(repeats),
                        reader.epochs(run),
                        now.settings().epochs()),
                differences);
    }

    private static Optional<Difference> decisions(Handle handle, long before, long now) {
        return RunDecisions.between(handle, before, now)
                .filter(changed -> !changed.list().isEmpty())
                .map(changed -> new Difference(
                        "decisions",
                        "what you decided about pictures: " + changed.words().replaceFirst("\\.$", ""),
                        RunDecisions.count(handle, before),
                        RunDecisions.count(handle, now)));
    }

    /** @param most epochs that count: a run that was stopped is repeated as far as it had got, and may have gone on since */
    private static Integer firstDifferent(List<EpochMetrics> before, List<EpochMetrics> now, int most) {
        int count = Math.min(before.size(), most);
        for (int i = 0; i < Math.max(count, now.size()); i++) {
            if (i >= count || i >= now.size() || !same(before.get(i), now.get(i))) {
                return i + 1;
            }
        }
        return null;
    }

    private static boolean same(EpochMetrics a, EpochMetrics b) {
        return Double.compare(a.trainingLoss(), b.trainingLoss()) == 0
                && Double.compare(a.trainingError(), b.trainingError()) == 0
                && Double.compare(a.validationLoss(), b.validationLoss()) == 0
                && Double.compare(a.validationError(), b.validationError()) == 0;
    }
}
