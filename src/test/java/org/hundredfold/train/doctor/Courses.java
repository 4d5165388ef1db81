package org.hundredfold.train.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.doctor.Course.Units;

/** Courses made up of figures: two classes of 100 pictures, on which guessing has a loss of 1. */
final class Courses {
    static final double GUESSING = 1;

    private final List<EpochMetrics> epochs = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Evaluation> validations = new ArrayList<>();
    private List<String> classes = List.of("cat", "dog");
    private List<Integer> pictures = List.of(100, 100);
    private TrainingSettings settings = TrainingSettings.of(Preset.QUICK);
    private Optional<Units> units = Optional.empty();
    private Optional<TrainingResult> result = Optional.empty();

    Courses losses(double... losses) {
        for (double loss : losses) {
            epoch(loss, 0.1, loss, 0.1);
        }
        return this;
    }

    Courses epoch(double trainingLoss, double trainingError, double validationLoss, double validationError) {
        int epoch = epochs.size() + 1;
        epochs.add(new EpochMetrics(epoch, trainingLoss, trainingError, validationLoss, validationError, epoch, 1000));
        return this;
    }

    Courses ratios(double... each) {
        for (double ratio : each) {
            ratios.add(ratio);
        }
        return this;
    }

    Courses units(int dead, int all) {
        units = Optional.of(new Units(1, false, dead, all, 512));
        return this;
    }

    Courses maps(int dead, int all) {
        units = Optional.of(new Units(1, true, dead, all, 512));
        return this;
    }

    Courses earlyStop(int patience) {
        settings = Remedy.earlyStop(settings, patience).settings();
        return this;
    }

    Courses classes(String... names) {
        classes = List.of(names);
        return this;
    }

    Courses pictures(Integer... counts) {
        pictures = List.of(counts);
        return this;
    }

    Courses validated(int[]... confusion) {
        validations.add(evaluation(confusion));
        return this;
    }

    static Evaluation evaluation(int[]... confusion) {
        return new Evaluation(List.of("cat", "dog"), confusion, 0.5);
    }

    Courses ended(Ending ending, Evaluation test, int likeTraining) {
        result = Optional.of(new TrainingResult(
                ending,
                "",
                epochs.size(),
                epochs.size(),
                null,
                Optional.empty(),
                Optional.ofNullable(test),
                List.of(),
                Optional.of(likeTraining),
                7,
                1,
                1));
        return this;
    }

    Course course() {
        return new Course(settings, classes, pictures, GUESSING, epochs, 0, ratios, validations, units, result);
    }

    Optional<Finding> by(Rule rule) {
        return rule.look(course());
    }
}
