package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.train.Pace;
import org.hundredfold.train.Paces;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.train.TrainViewModel.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With queues in place of the pause, the background and the window. */
class ForecastingTest {
    private static final Pace PACE = new Pace(0.001, 0.002);
    private static final String MEASURING = "Measuring how long it will take …";

    private final ObjectProperty<LoadedData> data = new SimpleObjectProperty<>();
    private final ObjectProperty<TrainingSettings> settings = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.NO_DATA);
    private final Deque<Runnable> pause = new ArrayDeque<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<String> tried = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private RuntimeException failure;
    private Forecasting forecasting;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        forecasting = new Forecasting(data, settings, phase, this::measure, pause::add, background::add, window::add);
        data.set(new LoadedData(Stripes.in(folder.resolve("stripes"), 20), Optional.empty()));
        settings.set(Settings.with(100, 10, 0.01, 1, 1));
    }

    private Paces measure(TrainingPlan plan, BooleanSupplier cancelled) {
        tried.add(plan.network().summary());
        meanwhile.run();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (failure != null) {
            throw failure;
        }
        return new Paces(PACE, PACE, PACE, PACE);
    }

    private void pass() {
        for (Deque<Runnable> queue : List.of(pause, background, window)) {
            while (!queue.isEmpty()) {
                queue.remove().run();
            }
        }
    }

    private String words() {
        return forecasting.expectedProperty().get().words();
    }

    @Test
    void aForecastIsSaidWhenItHasBeenMeasured() {
        phase.set(Phase.READY);
        assertThat(words()).isEqualTo(MEASURING);

        pass();

        assertThat(words())
                .isEqualTo("About 3.4 to 13 s for 100 epochs, 1 MB of memory."
                        + " It may stop early, after 11 epochs (0.39 to 1.5 s) at the soonest.");
        assertThat(forecasting.expectedProperty().get().of(data.get(), settings.get()))
                .isPresent();
        assertThat(forecasting.expectedProperty().get().of(data.get(), Settings.small(3)))
                .as("was made with other settings")
                .isEmpty();
    }

    @Test
    void whileTheFormIsChangedNothingIsMeasured() {
        phase.set(Phase.READY);
        for (int epochs = 1; epochs < 9; epochs++) {
            settings.set(Settings.with(epochs, 0, 0.01, 1, 1));
        }
        pass();

        assertThat(tried).hasSize(1);
        assertThat(forecasting.expectedProperty().get().settings().epochs()).isEqualTo(8);
    }

    @Test
    void anOvertakenMeasurementEndsAndIsNotShown() {
        phase.set(Phase.READY);
        meanwhile = () -> {
            meanwhile = () -> {};
            settings.set(Settings.with(5, 0, 0.01, 1, 1));
        };
        pass();
        assertThat(words()).isEqualTo(MEASURING);

        pass();
        assertThat(words()).doesNotContain("stop early").startsWith("About ");
    }

    @Test
    void aNetworkThatWasMeasuredIsNotMeasuredAgainUntilOneWasTrained() {
        phase.set(Phase.READY);
        pass();
        settings.set(Settings.with(7, 0, 0.001, 2, 1));
        pass();
        assertThat(tried).hasSize(1);

        phase.set(Phase.READING);
        phase.set(Phase.RUNNING);
        phase.set(Phase.FINISHED);
        phase.set(Phase.READY);
        pass();
        assertThat(tried).hasSize(2);
    }

    @Test
    void whileATrainingRunsItsForecastStaysAndNoOtherIsMeasuredBeforeItHasEnded() {
        phase.set(Phase.READY);
        pass();
        Expected before = forecasting.expectedProperty().get();
        phase.set(Phase.READING);
        phase.set(Phase.RUNNING);
        pass();
        assertThat(forecasting.expectedProperty().get()).isEqualTo(before);

        settings.set(TrainingSettings.defaults());
        pass();
        assertThat(tried).hasSize(1);
        assertThat(words()).isEqualTo("How long it will take is measured when nothing is trained.");

        phase.set(Phase.FINISHED);
        pass();
        assertThat(tried).hasSize(2);
        assertThat(words()).startsWith("About ");
    }

    @Test
    void theEndOfATrainingIsNoReasonToMeasureWhatIsKnown() {
        phase.set(Phase.READY);
        pass();
        phase.set(Phase.RUNNING);
        phase.set(Phase.FINISHED);
        pass();

        assertThat(tried).hasSize(1);
    }

    @Test
    void aTrainingThatStartsEndsAMeasurement() {
        phase.set(Phase.READY);
        meanwhile = () -> phase.set(Phase.READING);
        pass();

        assertThat(forecasting.expectedProperty().get().forecast()).isEmpty();
    }

    @Test
    void picturesThatMustBeReadAgainAreNamed() {
        settings.set(Settings.small(5).withPreprocessing(new Preprocessing(16, false, Framing.CROP)));
        phase.set(Phase.READY);
        pass();

        assertThat(words()).endsWith("of memory, once the pictures are read at 16 × 16.");
    }

    @Test
    void aSettingThatIsWrongHasNoForecast() {
        phase.set(Phase.READY);
        settings.set(null);
        pass();

        assertThat(words()).isEmpty();
        assertThat(tried).isEmpty();
    }

    @Test
    void aTrialThatIsRefusedIsSaidInItsOwnWords() {
        failure = new ExplainedException("No forecast: the disk with home is full. Free some space on it.");
        phase.set(Phase.READY);
        pass();

        assertThat(words()).isEqualTo(failure.getMessage());
    }

    @Test
    void aFailureIsSaid() {
        failure = new IllegalStateException("broken on purpose");
        phase.set(Phase.READY);
        pass();

        assertThat(words()).isEqualTo("How long it will take could not be measured. The log says why.");
    }
}
