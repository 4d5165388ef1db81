package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.proof.GradientChecker;
import org.hundredfold.proof.Proof;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * The proof of the network that a preset trains, on the command line.
 *
 * @param updates null for the default
 */
record ProveTraining(Console console, Integer updates) {
    /** Returns whether all that must be equal is equal. */
    boolean prove(DataSet data, TrainingSettings settings) {
        TrainingPlan plan = TrainingPlanner.plan("proof", data, Optional.empty(), settings);
        int steps = updates == null ? Proof.DEFAULT_STEPS : updates;
        ProofResult result = new Proof(plan, steps).run(this::report, () -> false);
        GradientCheck check = GradientChecker.check(plan);
        console.result(json(result, check), text(result) + "\n" + check.sentence() + " " + check.details());
        return result.equal() && check.passed();
    }

    private void report(ProofStep step) {
        console.progress(String.format(
                Locale.ROOT,
                "step %d: loops %.0f us, vectorised %.0f us, largest difference %.1e",
                step.step(),
                step.loopMicros(),
                step.vectorisedMicros(),
                step.difference()));
    }

    private static Map<String, Object> json(ProofResult result, GradientCheck check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", result.network());
        fields.put("batch", result.batch());
        fields.put("parameters", result.parameters());
        fields.put("updates", result.steps().size());
        fields.put("loops_us", result.loopMicros());
        fields.put("vectorised_us", result.vectorisedMicros());
        fields.put("factor", Fields.number(result.factor()));
        fields.put("largest_difference", Fields.number(result.largestDifference()));
        fields.put("relative_difference", Fields.number(result.relativeDifference()));
        fields.put("tolerance", ProofResult.TOLERANCE);
        fields.put("equal", result.equal());
        fields.put("gradient_check", GradientFields.of(check));
        return fields;
    }

    private static String text(ProofResult result) {
        return String.format(
                Locale.ROOT,
                "Network %s, batches of %d, %d steps from the same start: nested loops %.0f us a step, vectorised %.0f us,"
                        + " %.0f times faster.%nThe %d parameters differ by at most %.1e (%.1e of the largest): %s.",
                result.network(),
                result.batch(),
                result.steps().size(),
                result.loopMicros(),
                result.vectorisedMicros(),
                result.factor(),
                result.parameters(),
                result.largestDifference(),
                result.relativeDifference(),
                result.equal() ? "the same result, but for rounding" : "NOT the same result");
    }
}
