package org.hundredfold.runs;

import java.util.Optional;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;

/** What was forecast of a run before it started, and what came of it. Callable from any thread. */
public final class ForecastStore {
    private final Database database;

    ForecastStore(Database database) {
        this.database = database;
    }

    /** Keeps it in place of what was kept of the run before, as soon as that is possible. */
    public void keep(long run, ForecastOutcome outcome) {
        database.insist(handle -> handle.execute(
                "INSERT OR REPLACE INTO forecast VALUES (?, ?, ?, ?)",
                run,
                Json.write(outcome.forecast()),
                outcome.epochs(),
                outcome.seconds()));
    }

    /** Empty if there is no such run, or if nothing was forecast of it or it has been continued since. */
    public Optional<ForecastOutcome> of(long run) {
        return database.direct(handle -> handle.createQuery("""
                        SELECT made, epochs, took FROM forecast JOIN run ON run_id = id WHERE id = ? AND deleted_by IS NULL""")
                .bind(0, run)
                .map((row, context) -> new ForecastOutcome(
                        Json.read(row.getString("made"), Forecast.class), row.getInt("epochs"), Rows.real(row, "took")))
                .findOne());
    }

    /**
     * A store for a trial, beside the real one and so on the same disk.
     *
     * @throws org.hundredfold.ExplainedException if it cannot be made
     */
    public TrialStore trial() {
        return TrialStore.beside(database.file());
    }
}
