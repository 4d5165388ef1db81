package org.hundredfold.cli;

import org.hundredfold.data.LoadedData;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;

/**
 * Pictures as they are to be learned from, and the preset fitted to them, under what the user has said.
 *
 * @param loadSeconds that reading them took
 */
record FittedSettings(LoadedData loaded, TrainingSettings settings, double loadSeconds) {
    /** With as many shards as there are to be at that place. */
    FittedSettings at(Workplace workplace) {
        Sharding sharding = workplace.sharding(settings.sharding());
        return new FittedSettings(
                loaded, settings.toBuilder().sharding(sharding).build(), loadSeconds);
    }

    TrainingPlan plan(String name) {
        return TrainingPlanner.plan(name, loaded.data(), loaded.test(), settings);
    }
}
