package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.BaselineWords;

/** The run that has just ended, and what simple methods reach on its test pictures. For the thread of the window. */
final class EndedRun {
    private final LiveRun onShow;
    private final ReadOnlyObjectWrapper<FinishedRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper baselines = new ReadOnlyStringWrapper("");

    EndedRun(LiveRun onShow) {
        this.onShow = onShow;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<FinishedRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** In words; empty while there is nothing to say. */
    ReadOnlyStringProperty baselinesProperty() {
        return baselines.getReadOnlyProperty();
    }

    void end(FinishedRun finished) {
        baselines.set("");
        run.set(finished);
    }

    /** Says so in place of what simple methods reach: that this is not known yet, or never will be. */
    void say(long runId, String words) {
        if (isOnShow(runId)) {
            baselines.set(words);
        }
    }

    /** Shows what simple methods reach, unless another run is on show by now. */
    void show(long runId, List<BaselineScore> scores) {
        if (isOnShow(runId)) {
            boolean hiddenLayers =
                    onShow.planProperty().get().network().layers().size() > 1;
            String verdict = BaselineWords.verdict(run.get().result().test(), scores, hiddenLayers);
            baselines.set((BaselineWords.list(scores) + " " + verdict).strip());
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
