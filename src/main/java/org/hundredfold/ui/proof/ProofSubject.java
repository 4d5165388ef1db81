package org.hundredfold.ui.proof;

import org.hundredfold.train.TrainingPlan;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Formats;

/**
 * What is trained both ways.
 *
 * @param data such as {@code hands, 2,062 pictures}
 * @param network such as {@code 784-256-10}
 * @param parameters weights and biases that are compared
 * @param batch pictures per step
 * @param threads that the vectorised code uses; the loops use one
 */
public record ProofSubject(String data, String network, int parameters, int batch, int threads) {
    static ProofSubject of(TrainingPlan plan) {
        return new ProofSubject(
                DataWords.name(plan.data().folder()) + ", "
                        + Formats.count(plan.data().pictures().size(), "picture", "pictures"),
                plan.network().summary(),
                plan.network().parameterCount(),
                plan.settings().batch(),
                plan.settings().threads());
    }
}
