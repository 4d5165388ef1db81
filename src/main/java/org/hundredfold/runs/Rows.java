package org.hundredfold.runs;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.StepMetrics;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows of the store as values. */
final class Rows {
    static final RowMapper<EpochMetrics> EPOCH = (row, context) -> new EpochMetrics(
            row.getInt("epoch"),
            real(row, "training_loss"),
            real(row, "training_error"),
            real(row, "validation_loss"),
            real(row, "validation_error"),
            real(row, "seconds"),
            real(row, "pictures_per_second"));

    static final RowMapper<StepMetrics> STEP = (row, context) ->
            new StepMetrics(row.getLong("step"), real(row, "epoch"), band(row, "loss"), band(row, "error"));

    /** Needs also {@code validation_errors} as a JSON array, and {@code accuracy, low, high} of the test. */
    static final RowMapper<RunSummary> SUMMARY = (row, context) -> summary(row);

    private Rows() {}

    /** SQLite keeps what is not a number as NULL. */
    static double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static Band band(ResultSet row, String name) throws SQLException {
        return new Band(real(row, name + "_mean"), real(row, name + "_min"), real(row, name + "_max"));
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        RunState state = state(row);
        NetworkSpec network = Json.read(row.getString("network"), NetworkSpec.class);
        double[] errors = numbers(row.getString("validation_errors"));
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
                List.of(Json.read(row.getString("classes"), String[].class)),
                row.getInt("training_pictures") + row.getInt("validation_pictures") + row.getInt("test_pictures"),
                network.summary(),
                network.parameterCount(),
                Json.settings(row.getString("settings")),
                errors.length,
                errors,
                real(row, "accuracy"),
                interval(row),
                real(row, "seconds"),
                real(row, "pictures_per_second"));
    }

    private static RunState state(ResultSet row) throws SQLException {
        RunState state = RunState.valueOf(row.getString("state"));
        boolean left = state == RunState.RUNNING
                && !ProcessStamp.parse(row.getString("process")).isAlive();
        return left ? RunState.INTERRUPTED : state;
    }

    private static double[] numbers(String json) {
        return Arrays.stream(Json.read(json, Double[].class))
                .mapToDouble(value -> value == null ? Double.NaN : value)
                .toArray();
    }

    private static Interval interval(ResultSet row) throws SQLException {
        Interval interval = new Interval(real(row, "low"), real(row, "high"));
        return Double.isNaN(interval.low()) ? null : interval;
    }
}
