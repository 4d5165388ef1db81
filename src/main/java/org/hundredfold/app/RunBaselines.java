package org.hundredfold.app;

import java.util.concurrent.Executor;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.baseline.BaselineService;
import org.hundredfold.ui.runs.RunsViewModel;
import org.hundredfold.ui.train.FinishedRun;
import org.hundredfold.ui.train.TrainViewModel;
import org.hundredfold.ui.train.TrainViewModel.Phase;

/** Gives every run that ends in the window its baselines: computed while nothing trains, kept, shown where the run is shown. */
final class RunBaselines implements AutoCloseable {
    private final BaselineService service = new BaselineService();
    private final RunStore store;
    private final TrainViewModel train;
    private final RunsViewModel runs;
    private final Executor window;

    /** @param window runs tasks on the thread of the window */
    RunBaselines(RunStore store, TrainViewModel train, RunsViewModel runs, Executor window) {
        this.store = store;
        this.train = train;
        this.runs = runs;
        this.window = window;
        train.phaseProperty().subscribe(this::giveWay);
        train.finishedProperty().subscribe(this::compute);
    }

    private void giveWay(Phase phase) {
        if (phase == Phase.RUNNING || phase == Phase.STOPPING) {
            service.pause();
        } else {
            service.resume();
        }
    }

    private void compute(FinishedRun finished) {
        if (finished == null || finished.result().test().isEmpty()) {
            return;
        }
        long run = finished.runId();
        if (!finished.plan().hasPicturesHere()) {
            train.sayOfBaselines(
                    run,
                    "What the simplest methods reach is not computed, as they go through all pictures many times and those were read on the cluster.");
            return;
        }
        train.sayOfBaselines(run, "Computing what the simplest methods reach on the same pictures.");
        service.compute(
                finished.plan(),
                finished.result().answers(),
                scores -> {
                    store.baselines().keep(run, scores);
                    window.execute(() -> {
                        train.showBaselines(run, scores);
                        runs.refreshBaselines(run);
                    });
                },
                failure -> window.execute(() -> train.sayOfBaselines(
                        run,
                        "What the simplest methods reach could not be computed; the log says why. The run is kept.")));
    }

    @Override
    public void close() {
        service.close();
    }
}
