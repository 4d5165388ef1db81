package org.hundredfold.train;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.OptimizerSettings;

/** Settings of plain trainings of dense networks. */
public final class DenseSettings {
    private DenseSettings() {}

    public static TrainingSettings of(
            Preset preset,
            Preprocessing preprocessing,
            List<Integer> hidden,
            Activation activation,
            OptimizerSettings optimizer,
            int batch,
            int epochs,
            double validationShare,
            double testShare,
            int earlyStop,
            long seed,
            int threads) {
        return new TrainingSettings(
                preset,
                preprocessing,
                hidden.stream()
                        .<Layer>map(units -> new Dense(units, activation, true))
                        .toList(),
                optimizer,
                Recipe.PLAIN,
                Augmentation.NONE,
                batch,
                epochs,
                validationShare,
                testShare,
                earlyStop,
                seed,
                threads,
                Sharding.NONE);
    }
}
