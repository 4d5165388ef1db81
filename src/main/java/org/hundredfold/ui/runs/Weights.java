package org.hundredfold.ui.runs;

import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.network.NetworkPane;

/** Draws what the first hidden units of a network look for. */
final class Weights {
    private Weights() {}

    static void show(HeatmapGrid grid, TrainedModel model) {
        NetworkParameters parameters = model.parameters();
        Preprocessing preprocessing = model.preprocessing();
        if (preprocessing.frozen().isPresent()) {
            grid.explain(NetworkPane.OF_FEATURES);
            return;
        }
        grid.show(parameters.values(), units(model), preprocessing.size(), preprocessing.channels());
    }

    static int units(TrainedModel model) {
        return model.parameters().network().firstWeights().units();
    }
}
