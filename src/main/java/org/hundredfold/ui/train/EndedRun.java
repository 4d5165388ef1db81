package org.hundredfold.ui.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.baseline.BaselineVerdict;
import org.hundredfold.ui.common.BaselineWords;

/** The run that has just ended, and what simple methods reach on its test pictures. For the thread of the window. */
final class EndedRun {
    private final LiveRun onShow;
    private final ReadOnlyObjectWrapper<FinishedRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SimpleMethods> baselines = new ReadOnlyObjectWrapper<>(SimpleMethods.UNKNOWN);

    EndedRun(LiveRun onShow) {
        this.onShow = onShow;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<FinishedRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SimpleMethods> baselinesProperty() {
        return baselines.getReadOnlyProperty();
    }

    void end(FinishedRun finished) {
        baselines.set(SimpleMethods.UNKNOWN);
        run.set(finished);
    }

    /** Says so in place of what simple methods reach: that this is not known yet, or never will be. */
    void say(long runId, String words) {
        if (isOnShow(runId)) {
            baselines.set(SimpleMethods.saying(words));
        }
    }

    /** Shows what simple methods reach, unless another run is on show by now. */
    void show(long runId, List<BaselineScore> scores) {
        if (isOnShow(runId)) {
            boolean hiddenLayers =
                    onShow.planProperty().get().network().layers().size() > 1;
            Optional<BaselineVerdict> verdict =
                    BaselineVerdict.of(run.get().result().test(), scores, hiddenLayers);
            String words = verdict.map(BaselineVerdict::words).orElse("");
            baselines.set(new SimpleMethods(
                    (BaselineWords.list(scores) + " " + words).strip(),
                    verdict.filter(known -> !known.beats()).isPresent()));
            onShow.baselines(scores);
        }
    }

    private boolean isOnShow(long runId) {
        FinishedRun ended = run.get();
        return ended != null
                && ended.runId() == runId
                && ended.plan() == onShow.planProperty().get();
    }
}
