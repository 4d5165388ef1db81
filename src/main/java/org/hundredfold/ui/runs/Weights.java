package org.hundredfold.ui.runs;

import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.network.NetworkPane;

/** Draws what the first hidden units or filters of a network look for. */
final class Weights {
    private Weights() {}

    static void show(HeatmapGrid grid, TrainedModel model) {
        if (model.preprocessing().frozen().isPresent()) {
            grid.explain(NetworkPane.OF_FEATURES);
        } else {
            grid.show(FirstWeights.of(model));
        }
    }
}
