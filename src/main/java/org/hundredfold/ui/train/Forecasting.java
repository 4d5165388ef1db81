package org.hundredfold.ui.train;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.LoadedData;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.Paces;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Newest;
import org.hundredfold.ui.train.TrainViewModel.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts the training that the form describes, a moment after the form was last changed; never while something is trained
 * or read. To be made and read on the thread of the window; measures in the background.
 */
public final class Forecasting {
    private static final Logger LOG = LoggerFactory.getLogger(Forecasting.class);
    private static final String LATER = "How long it will take is measured when nothing is trained.";
    private static final String MEASURING = "Measuring how long it will take …";

    /** Tries out on this machine what a training will do. */
    @FunctionalInterface
    public interface Trial {
        /** @throws CancellationException soon after it was cancelled */
        Paces measure(TrainingPlan plan, BooleanSupplier cancelled);
    }

    /** All that a pace depends on. */
    private record Kind(
            NetworkSpec network, OptimizerSettings.Kind optimizer, int batch, Sharding sharding, int threads) {
        static Kind of(TrainingPlan plan) {
            TrainingSettings settings = plan.settings();
            return new Kind(
                    plan.network(),
                    settings.optimizer().kind(),
                    plan.picturesPerStep(),
                    settings.sharding(),
                    settings.threads());
        }
    }

    private final ObservableValue<LoadedData> data;
    private final ObservableValue<TrainingSettings> settings;
    private final ObservableValue<Phase> phase;
    private final Trial trial;
    private final Executor afterAPause;
    private final Executor window;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Expected> expected = new ReadOnlyObjectWrapper<>(Expected.NOTHING);
    private final AtomicInteger changes = new AtomicInteger();
    private final Map<Kind, Paces> measured = new ConcurrentHashMap<>();

    /**
     * @param phase of the place
     * @param afterAPause runs tasks when the user has had the time for another key
     * @param background runs what takes a while
     */
    public Forecasting(
            ObservableValue<LoadedData> data,
            ObservableValue<TrainingSettings> settings,
            ObservableValue<Phase> phase,
            Trial trial,
            Executor afterAPause,
            Executor background,
            Executor window) {
        this.data = data;
        this.settings = settings;
        this.phase = phase;
        this.trial = trial;
        this.afterAPause = afterAPause;
        this.window = window;
        newest = new Newest(background, failure -> LOG.error("No forecast", failure));
        data.subscribe(this::changed);
        settings.subscribe(this::changed);
        phase.subscribe(this::changed);
    }

    /** What is expected of a training that is started now; what was expected of one that runs, as long as the form is not changed. */
    public ReadOnlyObjectProperty<Expected> expectedProperty() {
        return expected.getReadOnlyProperty();
    }

    private void changed() {
        int change = changes.incrementAndGet();
        LoadedData pictures = data.getValue();
        TrainingSettings wanted = settings.getValue();
        if (phase.getValue() == Phase.RUNNING) {
            // The machine and what the compiler has made of the program will not be what they were.
            measured.clear();
        }
        if (pictures == null || wanted == null) {
            expected.set(without(pictures, wanted, ""));
        } else if (phase.getValue() == Phase.READY || phase.getValue() == Phase.FINISHED && !isKnown()) {
            expected.set(without(pictures, wanted, MEASURING));
            afterAPause.execute(() -> {
                if (change == changes.get()) {
                    newest.execute(() -> forecast(change, pictures, wanted));
                }
            });
        } else if (!isKnown()) {
            expected.set(without(pictures, wanted, LATER));
        }
    }

    private boolean isKnown() {
        return expected.get().of(data.getValue(), settings.getValue()).isPresent();
    }

    private void forecast(int change, LoadedData pictures, TrainingSettings wanted) {
        Expected result = expect(change, pictures, wanted);
        window.execute(() -> {
            if (change == changes.get()) {
                expected.set(result);
            }
        });
    }

    private Expected expect(int change, LoadedData pictures, TrainingSettings wanted) {
        try {
            Optional<TrainingPlan> possible = plan(pictures, wanted);
            if (possible.isEmpty()) {
                return without(pictures, wanted, "");
            }
            TrainingPlan plan = possible.get();
            Paces paces = measured.get(Kind.of(plan));
            if (paces == null) {
                paces = trial.measure(plan, () -> change != changes.get());
                measured.put(Kind.of(plan), paces);
            }
            Forecast forecast = Forecast.of(plan, paces);
            return new Expected(pictures, wanted, Optional.of(forecast), words(forecast, pictures, wanted));
        } catch (CancellationException overtaken) {
            return without(pictures, wanted, "");
        } catch (ExplainedException refusal) {
            LOG.info("No forecast", refusal);
            return without(pictures, wanted, refusal.getMessage());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.error("No forecast", failure);
            return without(pictures, wanted, "How long it will take could not be measured. The log says why.");
        }
    }

    /** Empty if it is refused: why is said where the place says what a training would do. */
    private static Optional<TrainingPlan> plan(LoadedData pictures, TrainingSettings wanted) {
        try {
            return Optional.of(TrainingPlanner.plan("", pictures.data(), pictures.test(), wanted));
        } catch (ExplainedException refusal) {
            LOG.info("No forecast", refusal);
            return Optional.empty();
        }
    }

    private static Expected without(LoadedData pictures, TrainingSettings wanted, String words) {
        return new Expected(pictures, wanted, Optional.empty(), words);
    }

    private static String words(Forecast forecast, LoadedData pictures, TrainingSettings wanted) {
        int size = wanted.preprocessing().size();
        String reading = pictures.data().preprocessing().equals(wanted.preprocessing())
                ? ""
                : wanted.preprocessing()
                        .frozen()
                        .map(features -> ", once their features are computed")
                        .orElse(", once the pictures are read at %d × %d".formatted(size, size));
        return "About %s of memory%s. %s"
                .formatted(forecast.words(), reading, forecast.early())
                .strip();
    }
}
