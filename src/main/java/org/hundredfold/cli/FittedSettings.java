package org.hundredfold.cli;

import org.hundredfold.data.LoadedData;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * Pictures as they are to be learned from, and the preset fitted to them, under what the user has said.
 *
 * @param loadSeconds that reading them took
 */
record FittedSettings(LoadedData loaded, TrainingSettings settings, double loadSeconds) {
    FittedSettings with(Sharding sharding) {
        return new FittedSettings(
                loaded, settings.toBuilder().sharding(sharding).build(), loadSeconds);
    }

    TrainingPlan plan(String name) {
        return TrainingPlanner.plan(name, loaded.data(), loaded.test(), settings);
    }
}
