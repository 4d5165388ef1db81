package org.hundredfold.train;

import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;
import org.hundredfold.nn.NetworkSpec;

/**
 * One training as it is about to start: everything that decides its outcome.
 *
 * @param name what the user calls the run
 * @param test pictures of a separate test folder; without it the split's test part is the test
 * @param settings with no test share where there is a test folder
 */
public record TrainingPlan(
        String name,
        DataSet data,
        Optional<DataSet> test,
        Split split,
        TrainingSettings settings,
        NetworkSpec network) {
    /** This plan with the number of workers that is fastest here and now, unless the settings name one; takes a moment. */
    public TrainingPlan calibrated() {
        return settings.threads() > 0 ? this : withWorkers(new WorkerCalibration(this).choose());
    }

    private TrainingPlan withWorkers(int workers) {
        return new TrainingPlan(name, data, test, split, settings.withThreads(workers), network);
    }
}
