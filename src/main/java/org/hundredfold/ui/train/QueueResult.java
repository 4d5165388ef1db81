package org.hundredfold.ui.train;

import org.hundredfold.runs.QueuedRun;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.ui.common.Formats;

/**
 * What became of a run from the queue.
 *
 * @param runId under which the run store keeps it
 * @param words its score, or why it failed
 */
public record QueueResult(String name, long runId, boolean trained, String words) {
    static QueueResult trained(QueuedRun run, FinishedRun finished) {
        return new QueueResult(run.request().name(), finished.runId(), true, score(finished.result()));
    }

    static QueueResult failed(QueuedRun run, TrainingEnd.Failed failed) {
        return new QueueResult(run.request().name(), failed.runId(), false, "Failed. " + failed.reason());
    }

    private static String score(TrainingResult result) {
        String score =
                result.test().or(result::validation).map(QueueResult::right).orElse("No pictures to test with.");
        return switch (result.ending()) {
            case COMPLETED, EARLY -> score;
            case STOPPED -> "Stopped. " + score;
            case DIVERGED -> score + " " + result.explanation();
        };
    }

    private static String right(Evaluation score) {
        return "%s of %s right."
                .formatted(Formats.percent(score.accuracy()), Formats.count(score.pictures(), "picture", "pictures"));
    }
}
