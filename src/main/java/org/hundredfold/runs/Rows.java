package org.hundredfold.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
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

    private Rows() {}

    /** SQLite keeps what is not a number as NULL. */
    static double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static Band band(ResultSet row, String name) throws SQLException {
        return new Band(real(row, name + "_mean"), real(row, name + "_min"), real(row, name + "_max"));
    }
}
