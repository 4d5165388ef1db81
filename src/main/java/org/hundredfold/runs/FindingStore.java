package org.hundredfold.runs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;
import org.hundredfold.train.doctor.Remedy;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the doctor found in each run. Callable from any thread. */
public final class FindingStore {
    private static final List<String> KNOWN =
            Stream.of(Kind.values()).map(Kind::name).toList();

    private final Database database;

    FindingStore(Database database) {
        this.database = database;
    }

    /** Keeps these findings of a run in place of all earlier ones, as soon as that is possible. */
    public void keep(long run, List<Finding> findings) {
        database.insist(handle -> {
            handle.execute("DELETE FROM finding WHERE run_id = ?", run);
            PreparedBatch batch = handle.prepareBatch("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)");
            findings.forEach(found -> batch.add(
                    run,
                    found.kind().name(),
                    found.epoch(),
                    found.sentence(),
                    Json.write(found.evidence()),
                    found.remedy().words(),
                    Json.write(found.remedy().settings())));
            batch.execute();
        });
    }

    /** In the order of their kinds; none of a run that is not there, or deleted. Kinds that a newer program knows are left out. */
    public List<Finding> of(long run) {
        return database.direct(handle -> handle
                .createQuery("""
                        SELECT finding.* FROM finding JOIN run ON run_id = id
                        WHERE id = :run AND deleted_by IS NULL AND kind IN (<known>)""")
                .bind("run", run)
                .bindList("known", KNOWN)
                .map((row, context) -> new Finding(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("epoch"),
                        row.getString("sentence"),
                        List.of(Json.read(row.getString("evidence"), Figure[].class)),
                        new Remedy(row.getString("remedy"), Json.settings(row.getString("settings")))))
                .stream()
                .sorted(Comparator.comparing(Finding::kind))
                .toList());
    }
}
