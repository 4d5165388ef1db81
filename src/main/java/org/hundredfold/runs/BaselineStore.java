package org.hundredfold.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.baseline.BaselineMethod;
import org.hundredfold.train.baseline.BaselineScore;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the simplest methods reach on the pictures of each run. Callable from any thread. */
public final class BaselineStore {
    private final Database database;

    BaselineStore(Database database) {
        this.database = database;
    }

    /** In the order of the methods; none for a run of an older version, one that has not ended, or one that is deleted. */
    public List<BaselineScore> of(long run) {
        return database.direct(handle -> handle.createQuery("""
                                SELECT baseline.*, classes FROM baseline JOIN run ON run_id = id
                                WHERE id = ? AND deleted_by IS NULL""").bind(0, run).map((row, context) -> score(row)).stream()
                .sorted(Comparator.comparing(BaselineScore::method))
                .toList());
    }

    private static BaselineScore score(ResultSet row) throws SQLException {
        List<String> classes = List.of(Json.read(row.getString("classes"), String[].class));
        return new BaselineScore(
                BaselineMethod.valueOf(row.getString("method")),
                row.getInt("learned"),
                row.getInt("training"),
                evaluation(classes, row.getString("validation")),
                evaluation(classes, row.getString("test")),
                row.getInt("only_network"),
                row.getInt("only_baseline"));
    }

    private static Optional<Evaluation> evaluation(List<String> classes, String confusion) {
        return Optional.ofNullable(confusion)
                .map(rows -> new Evaluation(classes, Json.read(rows, int[][].class), Double.NaN));
    }

    /** Keeps these in place of earlier ones; does nothing if the run is no longer there. */
    public void keep(long run, List<BaselineScore> scores) {
        database.write(handle -> {
            handle.execute("DELETE FROM baseline WHERE run_id = ?", run);
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO baseline SELECT id, ?, ?, ?, ?, ?, ?, ? FROM run WHERE id = ?");
            scores.forEach(score -> batch.add(
                    score.method().name(),
                    score.learned(),
                    score.training(),
                    confusion(score.validation()),
                    confusion(score.test()),
                    score.onlyNetwork(),
                    score.onlyBaseline(),
                    run));
            batch.execute();
        });
    }

    private static String confusion(Optional<Evaluation> evaluation) {
        return evaluation.map(Evaluation::confusion).map(Json::write).orElse(null);
    }
}
