package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Folds;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.Split;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkSpec;

/**
 * Looks for pictures that seem to lie in the wrong class. They are dealt into folds, and each fold is judged by networks that
 * learned from the others alone, so that no picture's own label has a say in how it is judged. As in confident learning
 * (Northcutt, Jiang and Chuang 2021, Journal of Artificial Intelligence Research 70), a class is answered confidently if
 * its probability is at least what it is on average for the pictures of that class: some classes are harder than others.
 */
public final class LabelCheck {
    private static final int FOLDS = 5;
    /** Drawn and trained apart, and asked together: a single network is often very sure of what another denies. */
    private static final int ROUNDS = 2;

    private static final int EPOCHS = 15;
    /** The given class counts as very improbable below. */
    private static final double IMPROBABLE = 0.05;

    private final DataSet data;
    private final TrainingSettings settings;
    private final ReadProgress progress;
    private final int[] pictures;
    /** By place in the pictures, then by class; summed up over the rounds. */
    private final double[][] probabilities;
    /** Of the pictures by place. */
    private final BitSet judged = new BitSet();

    private int done;
    /** Of all networks; chosen with the first. */
    private int workers;

    private LabelCheck(DataSet data, TrainingSettings settings, ReadProgress progress) {
        this.data = data;
        this.settings = settings;
        this.progress = progress;
        workers = settings.threads();
        Split split = settings.split(data);
        pictures = IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
                .sorted()
                .toArray();
        probabilities = new double[pictures.length][data.classes().size()];
    }

    /**
     * A picture that seems to belong to another class.
     *
     * @param picture index
     * @param given label
     * @param suggested label, never the given one
     * @param givenProbability of the given class, in [0, 1]
     * @param suggestedProbability of the suggested class, in [0, 1]
     */
    public record Suspect(
            int picture, int given, int suggested, double givenProbability, double suggestedProbability) {}

    /**
     * What was found.
     *
     * @param judged how many pictures were
     * @param alone how many could not be, for there is no other of their class to learn from
     * @param suspects most improbable class first
     */
    public record Result(int judged, int alone, List<Suspect> suspects) {}

    /**
     * Judges the pictures for training and validation; the sealed test part that the settings draw is neither learned from
     * nor judged. A picture is not judged where there is no other of its class to learn from. Equal
     * arguments give equal results on machines with equal vector instructions.
     *
     * @param settings for the split, the network and the seed
     * @param progress told of finished epochs, and asked whether to go on
     * @throws java.util.concurrent.CancellationException if it says not to
     */
    public static Result of(DataSet data, TrainingSettings settings, ReadProgress progress) {
        return new LabelCheck(data, settings, progress).result();
    }

    private Result result() {
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        for (int round = 0; round < ROUNDS; round++) {
            long seed = seeds.nextLong();
            for (int[] fold : Folds.of(data, pictures, FOLDS, seed)) {
                judge(fold, seed);
            }
        }
        double[] confident = averages();
        List<Suspect> suspects = new ArrayList<>();
        judged.stream().mapToObj(place -> suspect(place, confident)).forEach(found -> found.ifPresent(suspects::add));
        suspects.sort(Comparator.comparingDouble(Suspect::givenProbability)
                .thenComparing(Comparator.comparingDouble(Suspect::suggestedProbability)
                        .reversed())
                .thenComparingInt(Suspect::picture));
        return new Result(judged.cardinality(), pictures.length - judged.cardinality(), suspects);
    }

    private void judge(int[] fold, long seed) {
        int[] others = IntStream.of(pictures)
                .filter(picture -> Arrays.binarySearch(fold, picture) < 0)
                .toArray();
        int[] learned = data.counts(others);
        int[] asked = IntStream.of(fold)
                .filter(picture -> learned[data.label(picture)] > 0)
                .toArray();
        if (asked.length > 0) {
            TrainedModel model = train(others, seed);
            Evaluator.answer(model, data, asked, workers, this::answered);
        }
        done = Math.min(total(), done + EPOCHS);
    }

    private TrainedModel train(int[] others, long seed) {
        TrainingSettings quick = settings.toBuilder()
                .epochs(EPOCHS)
                .earlyStop(0)
                .seed(seed)
                .threads(workers)
                .build();
        Split split = new Split(others, new int[0], new int[0]);
        NetworkSpec network = TrainingPlanner.network(data, split, quick);
        TrainingPlan plan = new TrainingPlan("", data, Optional.empty(), split, quick, network).calibrated();
        workers = plan.settings().threads();
        return new Trainer(plan, List.of(new Watch()), new TrainingControl())
                .run()
                .model();
    }

    private static int total() {
        return ROUNDS * FOLDS * EPOCHS;
    }

    private void answered(int picture, int answer, double[] given) {
        int place = Arrays.binarySearch(pictures, picture);
        judged.set(place);
        for (int label = 0; label < given.length; label++) {
            probabilities[place][label] += given[label] / ROUNDS;
        }
    }

    /** Of each class the average probability that its own pictures have of it; above every probability where none is judged. */
    private double[] averages() {
        double[] sums = new double[data.classes().size()];
        int[] counts = new int[sums.length];
        judged.stream().forEach(place -> {
            int label = data.label(pictures[place]);
            sums[label] += probabilities[place][label];
            counts[label]++;
        });
        return IntStream.range(0, sums.length)
                .mapToDouble(label -> counts[label] == 0 ? 2 : sums[label] / counts[label])
                .toArray();
    }

    private Optional<Suspect> suspect(int place, double[] confident) {
        int given = data.label(pictures[place]);
        double[] of = probabilities[place];
        return IntStream.range(0, of.length)
                .filter(label -> label != given && of[label] >= confident[label] && of[given] < IMPROBABLE)
                .boxed()
                .max(Comparator.comparingDouble(label -> of[label]))
                .map(label -> new Suspect(pictures[place], given, label, of[given], of[label]));
    }

    /** Looks after each stretch of steps whether to go on. */
    private final class Watch implements TrainingListener {
        @Override
        public void steps(StepMetrics metrics) {
            progress.proceed();
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            progress.report(done + metrics.epoch(), total());
        }
    }
}
