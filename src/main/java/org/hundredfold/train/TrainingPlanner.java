package org.hundredfold.train;

import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;
import org.hundredfold.nn.NetworkSpec;

/** Makes plans: draws the split, chooses the number of threads, lays out the network. */
public final class TrainingPlanner {
    /** Multiplications a step must hold before a second worker earns what waiting for it costs. */
    private static final long WORTH_SHARING = 500_000;

    private TrainingPlanner() {}

    /**
     * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}
     * @throws ExplainedException if the data cannot be trained with these settings
     */
    public static TrainingPlan plan(String name, DataSet data, Optional<DataSet> test, TrainingSettings settings) {
        if (data.classes().size() < 2) {
            throw new ExplainedException("%s has fewer than two classes with pictures. Put the pictures of each class"
                            .formatted(data.folder())
                    + " into a folder of its own.");
        }
        double testShare = test.isPresent() ? 0 : settings.testShare();
        Split split = Split.stratified(data.labels(), settings.validationShare(), testShare, settings.seed());
        NetworkSpec network = settings.network(data.classes().size());
        return new TrainingPlan(name, data, test, split, settings.withThreads(threads(settings, network)), network);
    }

    private static int threads(TrainingSettings settings, NetworkSpec network) {
        if (settings.threads() > 0) {
            return Math.min(settings.threads(), settings.batch());
        }
        boolean worthSharing = (long) settings.batch() * network.parameterCount() > WORTH_SHARING;
        return worthSharing ? Math.min(Runtime.getRuntime().availableProcessors(), settings.batch()) : 1;
    }
}
