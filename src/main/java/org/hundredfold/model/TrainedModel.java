package org.hundredfold.model;

import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.NetworkParameters;

/**
 * What came out of a training: everything needed to answer for a new picture.
 *
 * @param classes names in the order of the network's outputs
 * @param calibration empty where no pictures were there to measure it on, or nobody has
 */
public record TrainedModel(
        NetworkParameters parameters,
        List<String> classes,
        Preprocessing preprocessing,
        Optional<Calibration> calibration) {
    public TrainedModel {
        classes = List.copyOf(classes);
    }

    /** Without a calibration. */
    public TrainedModel(NetworkParameters parameters, List<String> classes, Preprocessing preprocessing) {
        this(parameters, classes, preprocessing, Optional.empty());
    }

    /** The probabilities of one picture as they are to be told, from the network's own: calibrated where the model is. */
    public double[] told(double[] probabilities) {
        return calibration.map(some -> some.apply(probabilities)).orElse(probabilities);
    }

    public TrainedModel with(Optional<Calibration> other) {
        return new TrainedModel(parameters, classes, preprocessing, other);
    }
}
