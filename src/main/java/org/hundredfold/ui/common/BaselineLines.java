package org.hundredfold.ui.common;

import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.Curve.Kind;

/** The errors of the simplest methods on the validation pictures, as levels of a chart of errors. */
public final class BaselineLines {
    private final List<Curve> curves = List.of(
            new Curve("majority class", Kind.MAJORITY),
            new Curve("nearest neighbours", Kind.NEIGHBOURS),
            new Curve("linear", Kind.LINEAR));

    /** A chart of curves and these. */
    public CurveChart chart(Curve... others) {
        return new CurveChart(Stream.concat(Stream.of(others), curves.stream()).toArray(Curve[]::new));
    }

    /** In place of what was shown; none to show none. */
    public void show(List<BaselineScore> scores) {
        curves.forEach(Curve::clear);
        scores.forEach(score ->
                score.validation().ifPresent(validation -> curve(score).add(0, validation.error())));
    }

    private Curve curve(BaselineScore score) {
        return curves.get(score.method().ordinal());
    }
}
