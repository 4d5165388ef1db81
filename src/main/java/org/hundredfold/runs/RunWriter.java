package org.hundredfold.runs;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.Calibration;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Evaluation.Interval;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements that write one run; the caller holds the transaction. */
final class RunWriter {
    private final Handle handle;

    RunWriter(Handle handle) {
        this.handle = handle;
    }

    /** Writes a run that has the pictures, the settings and the network of another, but weights from elsewhere. */
    long imported(RunSummary like, String name, NetworkParameters weights, String origin) {
        RunOrigin same = new RunReader(handle).origin(like.id());
        long run = NewRun.now(name, same, like.parts(), like.settings()).insert(handle);
        model(run, weights);
        handle.execute(
                "INSERT INTO run_decision SELECT ?, folder, decisions FROM run_decision WHERE run_id = ?",
                run,
                like.id());
        end(run, RunState.COMPLETED, origin);
        return run;
    }

    /** Makes a run that ended one that is trained, by this process, from the end of its last finished epoch on. */
    void takeOver(long run, int epochs) {
        handle.execute("DELETE FROM step WHERE run_id = ? AND epoch > ?", run, epochs);
        handle.execute("DELETE FROM model WHERE run_id = ?", run);
        handle.execute("DELETE FROM evaluation WHERE run_id = ?", run);
        handle.execute("DELETE FROM answers WHERE run_id = ?", run);
        handle.execute("DELETE FROM forecast WHERE run_id = ?", run);
        handle.execute("DELETE FROM baseline WHERE run_id = ?", run);
        handle.execute("DELETE FROM calibration WHERE run_id = ?", run);
        Repetitions.takeBack(handle, run);
        MadeWith made = new RunReader(handle).madeWith(run).then(MadeWith.here());
        handle.createUpdate("""
                        UPDATE run SET state = :state, explanation = '', parameters_sha256 = NULL, process = :process,
                            program = :program, java = :java, machine = :machine,
                            nd4j = :nd4j, vectors = :vectors, processor = :processor
                        WHERE id = :run""")
                .bindMethods(made)
                .bind("state", RunState.RUNNING.name())
                .bind("process", ProcessStamp.current().toString())
                .bind("run", run)
                .execute();
    }

    void epoch(long run, EpochMetrics metrics, int bestEpoch) {
        metrics(run, metrics);
        handle.createUpdate("""
                        UPDATE run SET best_epoch = :best, seconds = :seconds, pictures_per_second = :picturesPerSecond
                        WHERE id = :run""")
                .bind("run", run)
                .bind("best", bestEpoch)
                .bindMethods(metrics)
                .execute();
    }

    void metrics(long run, EpochMetrics metrics) {
        handle.createUpdate("""
                        INSERT INTO epoch VALUES (:run, :epoch, :trainingLoss, :trainingError,
                            :validationLoss, :validationError, :seconds, :picturesPerSecond)""").bind("run", run).bindMethods(metrics).execute();
    }

    /** How the network of an epoch does on the validation pictures. */
    void validation(long run, int epoch, Evaluation validation) {
        handle.execute(
                "INSERT INTO epoch_confusion VALUES (?, ?, ?, ?)",
                run,
                epoch,
                validation.loss(),
                Json.write(validation.confusion()));
    }

    void steps(long run, List<StepMetrics> steps) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (StepMetrics step : steps) {
            batch.add(
                    run,
                    step.step(),
                    step.epoch(),
                    step.loss().mean(),
                    step.loss().min(),
                    step.loss().max(),
                    step.error().mean(),
                    step.error().min(),
                    step.error().max());
        }
        batch.execute();
    }

    /** Keeps this state in place of that of the epoch before. */
    void checkpoint(long run, LearnerState state) {
        forgetCheckpoint(run);
        for (int part = 0; part < state.parts().size(); part++) {
            handle.execute(
                    "INSERT INTO checkpoint VALUES (?, ?, ?)",
                    run,
                    part,
                    state.parts().get(part));
        }
    }

    private void forgetCheckpoint(long run) {
        handle.execute("DELETE FROM checkpoint WHERE run_id = ?", run);
    }

    void snapshot(long run, int epoch, NetworkParameters parameters) {
        handle.execute("INSERT INTO snapshot VALUES (?, ?, ?)", run, epoch, parameters.bytes());
    }

    /** Keeps the snapshots whose epoch is a multiple of the stride, and these two. */
    void thin(long run, int stride, int best, int latest) {
        handle.execute(
                "DELETE FROM snapshot WHERE run_id = ? AND epoch % ? <> 0 AND epoch NOT IN (?, ?)",
                run, stride, best, latest);
    }

    void finish(long run, TrainingResult result) {
        model(run, result.model().parameters());
        result.model().calibration().ifPresent(calibration -> calibration(run, calibration));
        evaluation(run, "validation", result.validation());
        evaluation(run, "test", result.test());
        answers(run, result.answers(), result.model().classes());
        handle.createUpdate("""
                        UPDATE run SET best_epoch = :bestEpoch, seconds = :seconds, pictures_per_second = :picturesPerSecond
                        WHERE id = :run""").bind("run", run).bindMethods(result).execute();
        RunState state = RunState.valueOf(result.ending().name());
        if (!state.isUnfinished()) {
            forgetCheckpoint(run);
        }
        end(run, state, result.explanation());
    }

    /** Ends a run that this process trains; does nothing if it has ended, or if another one trains it by now. */
    void fail(long run, String explanation) {
        handle.execute(
                "UPDATE run SET state = ?, explanation = ? WHERE id = ? AND state = ? AND process = ?",
                RunState.FAILED.name(),
                explanation,
                run,
                RunState.RUNNING.name(),
                ProcessStamp.current().toString());
    }

    /** The steps after the last finished epoch; does nothing unless the run has failed and was not continued. */
    void stepsOfFailed(long run, List<StepMetrics> steps) {
        boolean failed = handle.createQuery("SELECT state FROM run WHERE id = ?")
                .bind(0, run)
                .mapTo(String.class)
                .findOne()
                .filter(RunState.FAILED.name()::equals)
                .isPresent();
        if (failed) {
            steps(run, steps);
        }
    }

    /** What a run ended with. */
    void model(long run, NetworkParameters parameters) {
        handle.execute("INSERT INTO model VALUES (?, ?)", run, parameters.bytes());
        handle.execute("UPDATE run SET parameters_sha256 = ? WHERE id = ?", parameters.sha256(), run);
    }

    void end(long run, RunState state, String explanation) {
        handle.execute("UPDATE run SET state = ?, explanation = ? WHERE id = ?", state.name(), explanation, run);
    }

    /**
     * Calibrates a run that has ended, in place of what may be kept of it.
     *
     * @throws ExplainedException if it is no longer as it was
     */
    void calibration(RunSummary run, Calibration calibration) {
        boolean same = new RunReader(handle)
                .summary(run.id())
                .filter(now -> now.state() == run.state() && now.epochs() == run.epochs())
                .isPresent();
        if (!same) {
            throw new ExplainedException(
                    "%s has been deleted or trained further meanwhile, so nothing is kept.".formatted(run.name()));
        }
        calibration(run.id(), calibration);
    }

    void calibration(long run, Calibration calibration) {
        handle.execute(
                "INSERT OR REPLACE INTO calibration VALUES (?, ?, ?, ?, ?, ?, ?)",
                run,
                calibration.temperature(),
                calibration.pictures(),
                calibration.measured().name(),
                Json.write(calibration.before()),
                Json.write(calibration.after()),
                PackedFamiliarity.pack(calibration.familiarity()));
    }

    void answers(long run, List<PictureAnswer> answers, List<String> classes) {
        if (!answers.isEmpty()) {
            handle.execute("INSERT INTO answers VALUES (?, ?)", run, PackedAnswers.pack(answers, classes));
        }
    }

    void evaluation(long run, String part, Optional<Evaluation> evaluation) {
        evaluation.ifPresent(value -> {
            Interval interval = value.interval();
            handle.execute(
                    "INSERT INTO evaluation VALUES (?, ?, ?, ?, ?, ?, ?)",
                    run,
                    part,
                    Json.write(value.confusion()),
                    value.loss(),
                    value.accuracy(),
                    interval.low(),
                    interval.high());
        });
    }
}
