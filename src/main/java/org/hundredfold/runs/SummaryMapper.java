package org.hundredfold.runs;

import static org.hundredfold.runs.Rows.real;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.runs.RunSummary.TestFolder;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.TrainingSettings;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Rows of {@code run} as summaries; they need also {@code validation_errors} as a JSON array, {@code
 * validation_accuracy, calibrated}, and {@code accuracy, low, high} of the test. Made for one query: many runs share their settings, network and classes, and each text is read once.
 */
final class SummaryMapper implements RowMapper<RunSummary> {
    private final Map<String, TrainingSettings> settings = new HashMap<>();
    private final Map<String, NetworkSpec> networks = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();

    @Override
    public RunSummary map(ResultSet row, StatementContext context) throws SQLException {
        RunState state = state(row);
        NetworkSpec network = networks.computeIfAbsent(row.getString("network"), json -> Json.network(json));
        double[] errors = Json.read(row.getString("validation_errors"), double[].class);
        return new RunSummary(
                row.getLong("id"),
                row.getString("name"),
                row.getString("note"),
                row.getBoolean("starred"),
                state,
                state == RunState.INTERRUPTED
                        ? "The program ended while this run was training."
                        : row.getString("explanation"),
                Instant.parse(row.getString("started")),
                Path.of(row.getString("folder")),
                row.getString("fingerprint"),
                classes.computeIfAbsent(row.getString("classes"), json -> List.of(Json.read(json, String[].class))),
                new Parts(
                        row.getInt("training_pictures"),
                        row.getInt("validation_pictures"),
                        row.getInt("test_pictures")),
                testFolder(row),
                network.summary(),
                network.parameterCount(),
                settings.computeIfAbsent(row.getString("settings"), Json::settings),
                errors.length,
                errors,
                Optional.ofNullable((Integer) row.getObject("best_epoch")),
                real(row, "validation_accuracy"),
                real(row, "accuracy"),
                interval(row),
                real(row, "seconds"),
                real(row, "pictures_per_second"),
                row.getBoolean("calibrated"),
                MadeWith.of(row));
    }

    private static Optional<TestFolder> testFolder(ResultSet row) throws SQLException {
        String folder = row.getString("test_folder");
        return folder == null
                ? Optional.empty()
                : Optional.of(new TestFolder(Path.of(folder), row.getString("test_fingerprint")));
    }

    static RunState state(ResultSet row) throws SQLException {
        RunState state = RunState.valueOf(row.getString("state"));
        boolean left = state == RunState.RUNNING
                && !ProcessStamp.parse(row.getString("process")).isAlive();
        return left ? RunState.INTERRUPTED : state;
    }

    private static Interval interval(ResultSet row) throws SQLException {
        Interval interval = new Interval(real(row, "low"), real(row, "high"));
        return Double.isNaN(interval.low()) ? null : interval;
    }
}
