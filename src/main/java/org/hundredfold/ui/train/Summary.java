package org.hundredfold.ui.train;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.ui.common.Formats;

/** How a run ended, in words. */
final class Summary {
    private Summary() {}

    /** How it ended, and how right the forecast was. */
    static String sentence(FinishedRun finished) {
        return sentence(finished.result())
                + finished.forecast().map(outcome -> " " + outcome.sentence()).orElse("");
    }

    /** Its score on the test pictures, why it ended, and which epoch's model was kept. */
    static String sentence(TrainingResult result) {
        String score = result.test()
                .map(test -> "%s of %s it never saw answered rightly, most likely %s."
                        .formatted(
                                Formats.percent(test.accuracy()),
                                Formats.count(test.pictures(), "picture", "pictures"),
                                Formats.percents(
                                        test.interval().low(), test.interval().high())))
                .orElse("There were no pictures to test with.");
        return score + chance(result) + likeTraining(result) + " " + ending(result);
    }

    /** Whether a network came out of it that is known to do better than simpler things would. */
    static boolean isWorthIt(TrainingResult result, SimpleMethods methods) {
        return result.ending() != Ending.DIVERGED
                && !methods.asGood()
                && result.test().filter(test -> !mayBeChance(test)).isPresent();
    }

    private static boolean mayBeChance(Evaluation test) {
        return test.interval().low() <= mostFrequent(test);
    }

    /** The share of the most frequent class. */
    private static double mostFrequent(Evaluation test) {
        int most = Stream.of(test.confusion())
                .mapToInt(row -> IntStream.of(row).sum())
                .max()
                .orElseThrow();
        return (double) most / test.pictures();
    }

    private static String chance(TrainingResult result) {
        return result.test()
                .filter(Summary::mayBeChance)
                .map(test -> " That may be chance: always answering with the most frequent class gives %s."
                        .formatted(Formats.percent(mostFrequent(test))))
                .orElse("");
    }

    private static String likeTraining(TrainingResult result) {
        int like = result.testLikeTraining().orElse(0);
        return switch (like) {
            case 0 -> "";
            case 1 -> " 1 of them looks nearly like a training picture, so it proves little.";
            default ->
                " %s of them look nearly like training pictures, so they prove little.".formatted(Formats.count(like));
        };
    }

    private static String ending(TrainingResult result) {
        String epochs = Formats.count(result.epochs(), "epoch", "epochs");
        String end = switch (result.ending()) {
            case COMPLETED -> "It trained all " + epochs + ".";
            case EARLY -> "It ended early after %s. %s".formatted(epochs, result.explanation());
            case STOPPED -> "%s That was after %s.".formatted(result.explanation(), epochs);
            case DIVERGED -> result.explanation();
        };
        return result.bestEpoch() > 0 && result.bestEpoch() < result.epochs()
                ? end + " The model kept is that of epoch %d, the best one.".formatted(result.bestEpoch())
                : end;
    }
}
