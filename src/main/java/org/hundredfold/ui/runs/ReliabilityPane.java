package org.hundredfold.ui.runs;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.CalibrationWords;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Whether the probabilities of a run's network mean what they say, before and after they were calibrated. */
final class ReliabilityPane extends VBox {
    private enum Moment {
        BEFORE("Before calibration"),
        AFTER("After");

        private final String words;

        Moment(String words) {
            this.words = words;
        }
    }

    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.AFTER);

    /** @param calibrate offered where it is not known and can be */
    ReliabilityPane(StoredRun run, CalibratePane calibrate) {
        getStyleClass().addAll("lines", "reliability-pane");
        getChildren().add(Labels.section("Are its probabilities right?"));
        run.model().flatMap(TrainedModel::calibration).ifPresentOrElse(this::show, () -> offer(run, calibrate));
    }

    private void offer(StoredRun run, CalibratePane calibrate) {
        getChildren().add(Labels.body("That is not known: %s.".formatted(CalibrationWords.whyNot(run.summary()))));
        if (run.model().isPresent() && run.summary().canBeCalibrated()) {
            calibrate.show(run.summary());
            getChildren().add(calibrate);
        }
    }

    private void show(Calibration calibration) {
        StackPane chart = new StackPane();
        moment.subscribe(now -> chart.getChildren()
                .setAll(new ReliabilityChart(now == Moment.BEFORE ? calibration.before() : calibration.after())));
        Region bar = new Region();
        bar.getStyleClass().addAll("key", "right");
        Region line = new Region();
        line.getStyleClass().addAll("key", "should");
        Label words = Labels.body(words(calibration));
        getChildren()
                .addAll(
                        words,
                        Layout.row(new Choice<>(List.of(Moment.values()), each -> each.words, moment)),
                        chart,
                        Layout.row(
                                Layout.cluster(bar, Labels.muted("share that was right")),
                                Layout.cluster(line, Labels.muted("how sure it was"))),
                        Labels.muted("Below each bar: how many answers it is of."));
    }

    static String words(Calibration calibration) {
        return "Calibration error %s before, %s after, on the %s%s. Temperature %s, from %s."
                .formatted(
                        Formats.percent(calibration.before().error()),
                        Formats.percent(calibration.after().error()),
                        pictures(
                                calibration.after().answers(),
                                calibration.measured() == Measured.TEST ? "test" : "validation"),
                        calibration.measured() == Measured.TEST
                                ? ""
                                : " that it was fitted on, so it looks a little better than it is",
                        Formats.number(calibration.temperature()),
                        pictures(calibration.pictures(), "validation"));
    }

    private static String pictures(int count, String kind) {
        return Formats.count(count, kind + " picture", kind + " pictures");
    }
}
