package org.hundredfold.model;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.NetworkParameters;

/**
 * What came out of a training: everything needed to answer for a new picture.
 *
 * @param classes names in the order of the network's outputs
 */
public record TrainedModel(NetworkParameters parameters, List<String> classes, Preprocessing preprocessing) {
    public TrainedModel {
        classes = List.copyOf(classes);
    }
}
