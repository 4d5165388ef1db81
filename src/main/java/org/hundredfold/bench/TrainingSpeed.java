package org.hundredfold.bench;

import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.TrainingPlan;

/**
 * How fast one workload is trained.
 *
 * @param network in words, such as {@code 784-128-10}
 * @param workers threads that share each step
 */
public record TrainingSpeed(
        String network, Workload workload, int workers, Throughput picturesPerSecond, StepCost cost) {
    static TrainingSpeed measure(Workload workload, DataSet data, Effort effort) {
        TrainingPlan plan =
                workload.plan(data, Optional.empty(), Integer.MAX_VALUE, 1).calibrated();
        return new TrainingSpeed(
                plan.network().summary(),
                workload,
                plan.settings().threads(),
                Throughput.measure(plan, effort.trainSeconds()),
                StepCost.measure(workload, plan, effort));
    }
}
