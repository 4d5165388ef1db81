package org.hundredfold.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.baseline.BaselineVerdict;
import org.hundredfold.train.baseline.Baselines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Whether a command tells beside a score what the simplest methods reach on the same pictures. */
final class BaselineOption {
    private static final Logger LOG = LoggerFactory.getLogger(BaselineOption.class);

    @Option(
            names = "--no-baselines",
            description = "Do not compute what the simplest methods reach on the same pictures, which takes a moment.")
    private boolean without;

    /**
     * Computes the baselines if they are wanted. The score stands without them: what goes wrong is logged and told.
     *
     * @param test score of the network
     * @param answers of the network to the same pictures
     * @param keeper takes what has been computed
     */
    BaselineReport report(
            TrainingPlan plan,
            Optional<Evaluation> test,
            List<PictureAnswer> answers,
            TrainingControl control,
            Consumer<List<BaselineScore>> keeper,
            Console console) {
        if (without) {
            return BaselineReport.NONE;
        }
        console.progress("Computing what the simplest methods reach on the same pictures.");
        long begin = System.nanoTime();
        try {
            List<BaselineScore> scores =
                    Baselines.of(plan, answers, Runtime.getRuntime().availableProcessors(), control);
            keeper.accept(scores);
            boolean hiddenLayers = plan.network().layers().size() > 1;
            return new BaselineReport(
                    scores, BaselineVerdict.of(test, scores, hiddenLayers), (System.nanoTime() - begin) / 1e9);
        } catch (CancellationException stopped) {
            console.progress("That was stopped, so the result comes without baselines.");
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("No baselines", failure);
            console.progress("The baselines could not be computed, so the result comes without them: %s"
                    .formatted(
                            failure instanceof ExplainedException
                                    ? failure.getMessage()
                                    : failure + ". The log says more."));
        }
        return BaselineReport.NONE;
    }
}
