package org.hundredfold.train;

import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;

/** Where the steps of a training are computed. */
public interface Workplace {
    /** This process. */
    Workplace HERE = new Workplace() {
        @Override
        public TrainingPlan prepare(TrainingPlan plan) {
            return plan.calibrated();
        }

        @Override
        public Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
            return plan.learner(start, workers);
        }
    };

    /** The plan with the number of workers that this computer is to have. */
    TrainingPlan prepare(TrainingPlan plan);

    /**
     * What learns, from the given start on.
     *
     * @param workers the most that this computer is to have
     */
    Learner learner(TrainingPlan plan, NetworkParameters start, int workers);
}
