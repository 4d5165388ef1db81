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
    /** With as many shards as are usual at that place, unless the user has named another number. */
    FittedSettings at(Workplace workplace) {
        return settings.sharding().equals(Sharding.NONE)
                ? new FittedSettings(
                        loaded,
                        settings.toBuilder()
                                .sharding(new Sharding(workplace.usualShards()))
                                .build(),
                        loadSeconds)
                : this;
    }

    TrainingPlan plan(String name) {
        return TrainingPlanner.plan(name, loaded.data(), loaded.test(), settings);
    }
}
