package org.hundredfold.export.keras;

import java.util.List;
import java.util.Map;
import org.hundredfold.export.layers.Tensor;

/**
 * A layer of a Keras model.
 *
 * @param type its class there, such as {@code Conv2D}
 * @param name by which its weights are found again
 * @param settings what its class is made with, beside the name
 * @param weights in the order in which its class has them
 */
record KerasLayer(String type, String name, Map<String, Object> settings, List<Tensor> weights) {}
