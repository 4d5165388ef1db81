package org.hundredfold.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.hundredfold.ExplainedException;
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
     * Tries out a training, with a listener that writes what it is told as that of a training does, to a store that is there
     * only for that: beside the real one and so on the same disk.
     *
     * @throws ExplainedException if the store cannot be made or written, in a sentence that begins with {@code No forecast}
     */
    public <T> T tryOut(Function<RunRecorder, T> trial) {
        try (TrialStore store = trial()) {
            return trial.apply(store.recorder());
        } catch (ExplainedException | IOException e) {
            throw StoreTrouble.ofTrial(home(), e);
        }
    }

    TrialStore trial() throws IOException {
        return TrialStore.in(home());
    }

    private Path home() {
        return database.file().getParent();
    }
}
