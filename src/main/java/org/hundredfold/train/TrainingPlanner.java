package org.hundredfold.train;

import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Split;
import org.hundredfold.nn.EngineMemory;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Standardisation;

/** Makes plans: draws the split, lays out the network. */
public final class TrainingPlanner {
    private TrainingPlanner() {}

    /**
     * @param test pictures of a separate test folder, read with the classes and preprocessing of {@code data}; those
     *     that are in {@code data} too are left out
     * @throws ExplainedException if the data cannot be trained with these settings
     */
    public static TrainingPlan plan(String name, DataSet data, Optional<DataSet> test, TrainingSettings settings) {
        if (data.classes().size() < 2) {
            throw new ExplainedException("%s has fewer than two classes with pictures. Put the pictures of each class"
                            .formatted(data.folder())
                    + " into a folder of its own, or take back what you decided about them.");
        }
        LoadedData apart = new LoadedData(data, test).apart();
        apart.test().ifPresent(unseen -> checkUnseen(test.orElseThrow(), unseen, data));
        TrainingSettings used = settings.withTest(apart.test());
        Split split = used.split(apart.data());
        NetworkSpec network = network(apart.data(), split, used);
        checkMemory(network, Math.min(used.batch(), split.training().length));
        return new TrainingPlan(name, apart.data(), apart.test(), split, used, network);
    }

    /** The network that the settings give for a data set and its training part. */
    static NetworkSpec network(DataSet data, Split split, TrainingSettings settings) {
        // While a plan is only looked at, pictures may have yet to be read as the settings say.
        boolean asRead = data.preprocessing().equals(settings.preprocessing());
        Standardisation standardisation = settings.recipe().standardise() && asRead
                ? InputStatistics.of(data, split.training())
                : Standardisation.NONE;
        return settings.network(data.classes().size(), standardisation);
    }

    /** @throws ExplainedException if the steps of such a training do not fit into memory */
    static void checkMemory(NetworkSpec network, int batch) {
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), batch);
        long needed = MemoryNeed.ofSteps(network, batch);
        long available = Runtime.getRuntime().maxMemory();
        if (needed > available || !new EngineMemory(network, batch, workers).fits()) {
            throw new ExplainedException(
                    ("A network of %s with %d pictures a step needs about %d MB of memory, and there"
                                    + " are %d MB. Choose fewer hidden units, smaller pictures or a smaller batch, or start Java"
                                    + " with a larger -Xmx.")
                            .formatted(network.summary(), batch, needed >> 20, available >> 20));
        }
    }

    private static void checkUnseen(DataSet test, DataSet unseen, DataSet data) {
        if (test.pictures().isEmpty()) {
            throw new ExplainedException(
                    "No picture in %s is of the classes %s, after what you decided about them. Choose another test"
                                    .formatted(test.folder(), String.join(", ", data.classes()))
                            + " folder, or none: then a part of the pictures is set aside.");
        }
        if (unseen.pictures().isEmpty()) {
            throw new ExplainedException("Every picture in %s is also in %s, so a test on it would prove nothing."
                            .formatted(test.folder(), data.folder())
                    + " Choose a test folder with other pictures, or none: then a part of the pictures is set aside.");
        }
    }
}
