package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Optional;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingSettings;

/**
 * A training so far, as the rules look at it.
 *
 * @param pictures to learn from, of each class
 * @param guessing the loss of a network that knows how frequent each class is, and nothing else
 * @param epochs all that are finished, the first first
 * @param fastestBefore the largest of the ratios from before a break, as far as it is known; else 0
 * @param ratios how far an update moved the weights, the fastest layer's, as {@link org.hundredfold.train.StepSize} says;
 *     one for each epoch that was watched
 * @param validations of the epochs that were watched
 * @param units the latest look at the hidden layer with the most dead units, where units can die
 * @param result once it has ended
 */
record Course(
        TrainingSettings settings,
        List<String> classes,
        List<Integer> pictures,
        double guessing,
        List<EpochMetrics> epochs,
        double fastestBefore,
        List<Double> ratios,
        List<Evaluation> validations,
        Optional<Units> units,
        Optional<TrainingResult> result) {
    /**
     * The units of a hidden layer.
     *
     * @param layer from 1
     * @param maps whether they are maps, not the units of a dense layer
     * @param dead those that were 0 for each of the pictures, maps at each place
     */
    record Units(int layer, boolean maps, int dead, int all, int pictures) {
        double share() {
            return (double) dead / all;
        }
    }

    Course {
        epochs = List.copyOf(epochs);
        ratios = List.copyOf(ratios);
        validations = List.copyOf(validations);
    }

    /** Finished epochs. */
    int epoch() {
        return epochs.size();
    }

    /** Training loss of a finished epoch, from 1; negative numbers count from the end, the latest being -1. */
    double loss(int epoch) {
        return epochs.get(epoch > 0 ? epoch - 1 : epochs.size() + epoch).trainingLoss();
    }

    /** The largest of the ratios; 0 without any. */
    double fastest() {
        return ratios.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .reduce(fastestBefore, Math::max);
    }
}
