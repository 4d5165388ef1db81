package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Split;
import org.hundredfold.nn.AveragingDescent;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.GradientWorker;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.LearnerSettings;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.LocalShards;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.RateSchedule;
import org.hundredfold.nn.ShardedDescent;
import org.hundredfold.nn.Shards;
import org.hundredfold.nn.original.OriginalDescent;

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
    /** Pictures that are handed on together where there is an update after each. */
    private static final int STRETCH = 64;

    /** As {@link TrainingSettings#updatesAfterEachPicture} says. */
    boolean updatesAfterEachPicture() {
        return settings.updatesAfterEachPicture();
    }

    /** How many pictures there are for the test, in a folder of its own or not. */
    public int testPictures() {
        return test.map(separate -> separate.pictures().size()).orElse(split.test().length);
    }

    /** Whether all pixels are in this process, and none with the workers of a cluster alone. */
    public boolean hasPicturesHere() {
        return !ClusterPixels.areOf(data) && !ClusterPixels.areOf(testData());
    }

    /** Where the pictures for the test are. */
    DataSet testData() {
        return test.orElse(data);
    }

    /** Their indices there. */
    int[] testIndices() {
        return test.map(separate ->
                        IntStream.range(0, separate.pictures().size()).toArray())
                .orElseGet(split::test);
    }

    /** How many pictures there are for training, validation and the test together. */
    public int pictures() {
        return split.training().length + split.validation().length + testPictures();
    }

    /** What there is to know about the pictures of both folders and about the split. */
    public List<Problem> problems() {
        return Stream.of(data.problems(), test.map(DataSet::problems).orElse(List.of()), settings.gaps(data, split))
                .flatMap(List::stream)
                .toList();
    }

    /** The parameters that the training starts from; equal for equal plans. */
    public NetworkParameters start() {
        return InitialParameters.draw(network, RandomPurpose.INITIAL_PARAMETERS.from(settings.seed()));
    }

    /** Pictures in a given order as they are learned from, varied as the settings say; later changes to the array are seen. */
    AugmentedBatch varied(int[] order) {
        return new AugmentedBatch(data, order, settings.augmentation(), settings.seed());
    }

    /** What learns, from the given start on; with the threads of the settings, of at most {@code workers}. */
    Learner learner(NetworkParameters start, int workers) {
        if (updatesAfterEachPicture()) {
            return new OriginalDescent(start, settings.optimizer().learningRate(), picturesPerStep());
        }
        if (!settings.sharding().isPlain()) {
            return learner(start, localShards());
        }
        Learner learner = new GradientDescent(start, learnerSettings(), picturesPerStep(), workers);
        learner.use(settings.threads());
        return learner;
    }

    /** What learns by way of shards, which are closed with it. */
    public Learner learner(NetworkParameters start, Shards shards) {
        return settings.sharding().averaging()
                ? new AveragingDescent(
                        start,
                        settings.optimizer(),
                        new LocalRound.Rule(batch(), new Rates(settings.recipe(), settings.epochs())),
                        shards)
                : new ShardedDescent(start, settings.optimizer(), shards);
    }

    private record Rates(Recipe recipe, int epochs) implements RateSchedule {
        @Override
        public double factor(int epoch, int step, int steps) {
            return recipe.rateFactor(((epoch - 1) * steps + step + 0.5) / steps / epochs);
        }
    }

    private Shards localShards() {
        int[] shards = settings.sharding().of(data);
        GradientWorker worker = new GradientWorker(network, learnerSettings(), settings.threads());
        return new LocalShards(settings.sharding().shards(), picture -> shards[picture], worker);
    }

    /** How the network learns, beside its data. */
    public LearnerSettings learnerSettings() {
        return new LearnerSettings(
                settings.optimizer(),
                settings.recipe().labelSmoothing(),
                settings.recipe().balanced() ? ClassWeights.of(data.counts(split.training())) : List.of(),
                RandomPurpose.DROPOUT.from(settings.seed()).nextLong());
    }

    /** The most workers that a step can do with on this machine. */
    int mostWorkers() {
        return Math.min(Runtime.getRuntime().availableProcessors(), batch());
    }

    /** How many pictures the learner is given at a time. */
    public int picturesPerStep() {
        if (settings.sharding().averaging()) {
            return split.training().length;
        }
        return updatesAfterEachPicture() ? STRETCH : batch();
    }

    /** Pictures per update of the parameters. */
    int batch() {
        return Math.min(settings.batch(), split.training().length);
    }

    /** The largest batch that these pictures allow. */
    int mostBatch() {
        return Math.min(TrainingSettings.MOST_BATCH, split.training().length);
    }

    /** How many updates it makes of the parameters for that many pictures. */
    int updates(int pictures) {
        if (settings.sharding().averaging()) {
            return (pictures + batch() - 1) / batch();
        }
        return updatesAfterEachPicture() ? pictures : 1;
    }

    /** This plan with the number of workers that is fastest here and now, unless the settings name one; takes a moment. */
    public TrainingPlan calibrated() {
        if (updatesAfterEachPicture()) {
            return withWorkers(1);
        }
        return settings.threads() > 0 ? this : withWorkers(new WorkerCalibration(this).choose());
    }

    /** The same with another network; to try out what its size costs. */
    TrainingPlan withNetwork(NetworkSpec other) {
        return new TrainingPlan(name, data, test, split, settings, other);
    }

    /** The same with so many workers on this computer. */
    public TrainingPlan withWorkers(int workers) {
        return new TrainingPlan(name, data, test, split, settings.withThreads(workers), network);
    }
}
