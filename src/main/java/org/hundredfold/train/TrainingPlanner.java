package org.hundredfold.train;

import java.util.Optional;
import org.hundredfold.data.DataSet;

/** Makes plans: draws the split, chooses the number of threads, lays out the network. */
public final class TrainingPlanner {
    private TrainingPlanner() {}

    /**
     * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}
     * @throws org.hundredfold.ExplainedException if the data cannot be trained with these settings, such as fewer than
     *     two classes
     */
    public static TrainingPlan plan(String name, DataSet data, Optional<DataSet> test, TrainingSettings settings) {
        throw new UnsupportedOperationException("follows");
    }
}
