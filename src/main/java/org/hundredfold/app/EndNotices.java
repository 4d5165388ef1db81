package org.hundredfold.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.train.FinishedRun;
import org.hundredfold.ui.train.OneTraining;
import org.hundredfold.ui.train.QueueResult;
import org.hundredfold.ui.train.RunQueue;
import org.hundredfold.ui.train.TrainingEnd;

/**
 * Says that a training has ended while the user looks at another program; of a queue, only that all of it has. What the user
 * has ended is not news.
 */
final class EndNotices {
    private record Notice(String text, Runnable opened) {}

    private final RunQueue queue;
    private final BooleanSupplier away;
    private final Notifier notifier;
    private final Consumer<List<Long>> show;
    private Notice latest;

    /**
     * @param away whether the window has not the user's attention
     * @param show shows the runs of these ids
     */
    EndNotices(
            OneTraining training, RunQueue queue, BooleanSupplier away, Notifier notifier, Consumer<List<Long>> show) {
        this.queue = queue;
        this.away = away;
        this.notifier = notifier;
        this.show = show;
        training.onEnd(this::ended);
        queue.onDone(this::done);
    }

    private void ended(TrainingEnd end) {
        latest = notice(end);
        if (!queue.goingProperty().get()) {
            tell(latest);
        }
    }

    private void done(List<QueueResult> results) {
        tell(results.size() < 2 ? latest : ofAll(results));
    }

    private void tell(Notice notice) {
        latest = null;
        if (notice != null && away.getAsBoolean()) {
            notifier.show(notice.text(), notice.opened());
        }
    }

    private Notice notice(TrainingEnd end) {
        if (end.isWanted()) {
            return null;
        }
        if (end instanceof TrainingEnd.Finished finished) {
            FinishedRun run = finished.run();
            return new Notice(
                    run.plan().name() + " is trained" + score(run.result()), () -> show.accept(List.of(run.runId())));
        }
        TrainingEnd.Failed failed = (TrainingEnd.Failed) end;
        return new Notice("A training has failed: " + failed.reason(), () -> {
            if (failed.runId() != 0) {
                show.accept(List.of(failed.runId()));
            }
        });
    }

    private static String score(TrainingResult result) {
        return result.test().or(result::validation).map(EndNotices::score).orElse(".");
    }

    private static String score(Evaluation score) {
        return ": %s of %s right."
                .formatted(Formats.percent(score.accuracy()), Formats.count(score.pictures(), "picture", "pictures"));
    }

    private Notice ofAll(List<QueueResult> results) {
        List<Long> kept = results.stream()
                .filter(QueueResult::trained)
                .map(QueueResult::runId)
                .toList();
        int failed = results.size() - kept.size();
        String text = "The queue is done: %s trained%s."
                .formatted(
                        Formats.count(kept.size(), "run", "runs"),
                        failed == 0 ? "" : ", %s failed".formatted(Formats.count(failed)));
        return new Notice(text, () -> show.accept(kept));
    }
}
