package org.hundredfold.ui.train;

import java.util.List;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;

/**
 * The numbers beside the curves, as text; a dash where one is not known yet.
 *
 * @param accuracy the one figure that matters
 * @param meaning what it was measured on
 * @param interval the range that it most likely lies in, or empty
 * @param time that is left, or that it took
 */
public record Figures(String accuracy, String meaning, String interval, String epoch, String speed, String time) {
    static final String UNKNOWN = "–";
    static final Figures NONE = new Figures(UNKNOWN, "", "", UNKNOWN, UNKNOWN, UNKNOWN);

    Figures atEpoch(String epoch, String speed, String time) {
        return new Figures(accuracy, meaning, interval, epoch, speed, time);
    }

    Figures scored(Evaluation evaluation, String on) {
        Evaluation.Interval range = evaluation.interval();
        return new Figures(
                Formats.percent(evaluation.accuracy()),
                "right of %s %s".formatted(Formats.count(evaluation.pictures()), on),
                "between %s, 95 %% sure"
                        .formatted(Formats.percents(range.low(), range.high()).replace(" to ", " and ")),
                epoch,
                speed,
                time);
    }

    /** The score of an epoch, of which only the share of errors is known. */
    static Evaluation evaluation(double error, int pictures) {
        int wrong = (int) Math.round(error * pictures);
        return new Evaluation(List.of("right", "wrong"), new int[][] {{pictures - wrong, wrong}, {0, 0}}, Double.NaN);
    }
}
