package org.hundredfold.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Looks;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how far the answers of a trained network are to be trusted. */
public final class Calibrator {
    private static final Logger LOG = LoggerFactory.getLogger(Calibrator.class);
    /** Range of temperatures, as logarithms, and how closely the best is found. */
    private static final double COOLEST = Math.log(0.1);

    private static final double HOTTEST = Math.log(20);
    private static final double CLOSE = 1e-3;
    /** Pictures that say enough of how sure a network may be. */
    private static final int ENOUGH = 10_000;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /**
     * How much the loss over all pictures grows with the square of the logarithm: what a few pictures say is not trusted
     * blindly, for where all of them are right the coolest temperature would fit best.
     */
    private static final double DOUBT = 2;

    private final TrainedModel model;
    private final TrainingPlan plan;
    private final int workers;
    private final ReadProgress progress;

    /**
     * @param model whether it is calibrated does not matter
     * @param plan that it was trained by
     * @param progress asked now and then whether to go on
     */
    public Calibrator(TrainedModel model, TrainingPlan plan, int workers, ReadProgress progress) {
        this.model = model.with(Optional.empty());
        this.plan = plan;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Empty without pictures for validation, and where memory does not suffice, for which no training is to be lost.
     *
     * @throws java.util.concurrent.CancellationException if it is not to go on
     */
    public Optional<Calibration> calibrate() {
        try {
            return measured();
        } catch (OutOfMemoryError tooLarge) {
            LOG.warn("{} is not calibrated", plan.name(), tooLarge);
            return Optional.empty();
        }
    }

    private Optional<Calibration> measured() {
        int[] validation = plan.split().validation();
        if (validation.length == 0) {
            return Optional.empty();
        }
        DataSet data = plan.data();
        SplittableRandom random = RandomPurpose.CALIBRATION.from(plan.settings().seed());
        Answered fitted = answered(data, RandomSample.of(validation, ENOUGH, random));
        double temperature = temperature(fitted.probabilities, fitted.truths);
        Answered tested = plan.testPictures() == 0
                ? fitted
                : answered(plan.testData(), RandomSample.of(plan.testIndices(), ENOUGH, random));
        return Optional.of(new Calibration(
                temperature,
                fitted.truths.length,
                tested == fitted ? Measured.VALIDATION : Measured.TEST,
                Reliability.of(tested.probabilities, tested.truths),
                Reliability.of(at(temperature, tested.probabilities), tested.truths),
                familiarity(data, validation, random)));
    }

    private Familiarity familiarity(DataSet data, int[] validation, SplittableRandom random) {
        int[] known = RandomSample.of(plan.split().training(), Familiarity.KNOWN, random);
        int[] others = RandomSample.of(validation, Familiarity.USUAL, random);
        return Familiarity.of(Looks.of(model, data, known, workers), Looks.of(model, data, others, workers));
    }

    private record Answered(double[][] probabilities, int[] truths) {}

    private Answered answered(DataSet data, int[] pictures) {
        double[][] probabilities = new double[pictures.length][];
        int[] truths = new int[pictures.length];
        int[] labels = data.labels();
        int[] row = {0};
        Evaluator.answer(model, data, pictures, workers, (picture, answer, each) -> {
            progress.proceed();
            probabilities[row[0]] = each;
            truths[row[0]++] = labels[picture];
        });
        return new Answered(probabilities, truths);
    }

    /** By the search of the golden section (Kiefer 1953). */
    static double temperature(double[][] probabilities, int[] truths) {
        double[][] logarithms = Arrays.stream(probabilities)
                .map(each -> DoubleStream.of(each)
                        .map(probability -> Math.log(Math.max(probability, Double.MIN_NORMAL)))
                        .toArray())
                .toArray(double[][]::new);
        double low = COOLEST;
        double high = HOTTEST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftLoss = loss(left, logarithms, truths);
        double rightLoss = loss(right, logarithms, truths);
        while (high - low > CLOSE) {
            if (leftLoss < rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - GOLDEN * (high - low);
                leftLoss = loss(left, logarithms, truths);
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + GOLDEN * (high - low);
                rightLoss = loss(right, logarithms, truths);
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The cross-entropy of all pictures, and the doubt. */
    private static double loss(double logarithm, double[][] logarithms, int[] truths) {
        double inverse = Math.exp(-logarithm);
        double loss = DOUBT * logarithm * logarithm;
        for (int i = 0; i < truths.length; i++) {
            double sum = 0;
            for (double each : logarithms[i]) {
                sum += Math.exp(each * inverse);
            }
            loss += Math.log(sum) - logarithms[i][truths[i]] * inverse;
        }
        return loss;
    }

    private static double[][] at(double temperature, double[][] probabilities) {
        double[][] told = new double[probabilities.length][];
        for (int i = 0; i < told.length; i++) {
            told[i] = Calibration.apply(probabilities[i], temperature);
        }
        return told;
    }
}
