package org.hundredfold.train;

import java.util.Optional;
import java.util.SplittableRandom;
import org.hundredfold.data.DataSet;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Looks;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.TrainedModel;

/** Finds out how far the answers of a trained network are to be trusted. */
final class Calibrator {
    /** Range of temperatures, as logarithms, and how closely the best is found. */
    private static final double COOLEST = Math.log(0.1);

    private static final double HOTTEST = Math.log(20);
    private static final double CLOSE = 1e-4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /**
     * How much the loss over all pictures grows with the square of the logarithm: what a few pictures say is not trusted
     * blindly, for where all of them are right the coolest temperature would fit best.
     */
    private static final double DOUBT = 2;

    private final TrainedModel model;
    private final TrainingPlan plan;
    private final int workers;

    Calibrator(TrainedModel model, TrainingPlan plan, int workers) {
        this.model = model;
        this.plan = plan;
        this.workers = workers;
    }

    /** Empty without pictures for validation. */
    Optional<Calibration> calibrate() {
        int[] validation = plan.split().validation();
        if (validation.length == 0) {
            return Optional.empty();
        }
        DataSet data = plan.data();
        Answered fitted = answered(data, validation);
        double temperature = temperature(fitted.probabilities, fitted.truths);
        Answered tested = plan.testPictures() == 0 ? fitted : answered(plan.testData(), plan.testIndices());
        return Optional.of(new Calibration(
                temperature,
                validation.length,
                tested == fitted ? Measured.VALIDATION : Measured.TEST,
                Reliability.of(tested.probabilities, tested.truths),
                Reliability.of(at(temperature, tested.probabilities), tested.truths),
                familiarity(data, validation)));
    }

    private Familiarity familiarity(DataSet data, int[] validation) {
        SplittableRandom random = RandomPurpose.CALIBRATION.from(plan.settings().seed());
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
            probabilities[row[0]] = each;
            truths[row[0]++] = labels[picture];
        });
        return new Answered(probabilities, truths);
    }

    /** By the search of the golden section, for the loss has one lowest place. */
    static double temperature(double[][] probabilities, int[] truths) {
        double low = COOLEST;
        double high = HOTTEST;
        while (high - low > CLOSE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(left, probabilities, truths) < loss(right, probabilities, truths)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The cross-entropy of all pictures, and the doubt. */
    private static double loss(double logarithm, double[][] probabilities, int[] truths) {
        double[][] told = at(Math.exp(logarithm), probabilities);
        double sum = DOUBT * logarithm * logarithm;
        for (int i = 0; i < truths.length; i++) {
            sum -= Math.log(Math.max(told[i][truths[i]], Double.MIN_NORMAL));
        }
        return sum;
    }

    private static double[][] at(double temperature, double[][] probabilities) {
        double[][] told = new double[probabilities.length][];
        for (int i = 0; i < told.length; i++) {
            told[i] = Calibration.apply(probabilities[i], temperature);
        }
        return told;
    }
}
