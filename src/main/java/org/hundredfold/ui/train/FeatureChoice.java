package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.features.FeatureSources;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.ui.common.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network of others whose features the next training is to learn from. For the thread of the window. */
public final class FeatureChoice {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureChoice.class);

    private final ObjectProperty<Optional<FeatureScaling>> scaling = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper path = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private final SettingsForm form;
    private final Executor background;
    private final Executor window;
    private Path file;

    FeatureChoice(SettingsForm form, Executor background, Executor window) {
        this.form = form;
        this.background = background;
        this.window = window;
        form.features.subscribe(this::show);
        scaling.subscribe(now -> again());
    }

    /** How the network wants its pixels; empty for as the file says, or as is usual. */
    ObjectProperty<Optional<FeatureScaling>> scalingProperty() {
        return scaling;
    }

    /** What is chosen, what is going on, or why the file cannot be used; files by their names alone. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Where the file is that the words tell of, or empty. */
    ReadOnlyStringProperty pathProperty() {
        return path.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What the next training learns from in place of pixels, or null. */
    ObjectProperty<FrozenFeatures> featuresProperty() {
        return form.features;
    }

    /** Checks a file in the background, and takes it if it can be used. */
    public void choose(Path chosen) {
        file = chosen;
        path.set(chosen.toString());
        Optional<FeatureScaling> wanted = scaling.get();
        checking.set(true);
        refused.set(false);
        words.set("Checking %s".formatted(chosen.getFileName()));
        background.execute(() -> {
            Runnable news = checked(chosen, wanted);
            window.execute(() -> {
                if (chosen.equals(file) && wanted.equals(scaling.get())) {
                    checking.set(false);
                    news.run();
                }
            });
        });
    }

    private Runnable checked(Path chosen, Optional<FeatureScaling> wanted) {
        try (FrozenNetwork network = FrozenNetwork.open(chosen, wanted)) {
            FrozenFeatures features = network.features();
            return () -> take(features);
        } catch (ExplainedException e) {
            return () -> refuse(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} cannot be checked", chosen, e);
            return () -> refuse("%s could not be checked; the log says why.".formatted(chosen));
        }
    }

    private void take(FrozenFeatures features) {
        try {
            form.learnFrom(features);
            show(features);
        } catch (ExplainedException e) {
            refuse(e.getMessage());
        }
    }

    private void refuse(String sentence) {
        form.learnFromPixels();
        refused.set(true);
        words.set(sentence.replace(path.get(), file.getFileName().toString()));
    }

    private void again() {
        if (file != null) {
            choose(file);
        }
    }

    /** Lets the next training learn from pixels again. */
    void forget() {
        file = null;
        path.set("");
        checking.set(false);
        refused.set(false);
        form.learnFromPixels();
        words.set("");
    }

    private void show(FrozenFeatures features) {
        if (features != null) {
            refused.set(false);
            path.set(features.file());
            words.set("%s can be used: %s of each picture at %d × %d, scaled %s."
                    .formatted(
                            features.name(),
                            Formats.count(features.length(), "feature", "features"),
                            features.size(),
                            features.size(),
                            FeatureSources.inWords(features.scaling())));
        } else if (!checking.get()) {
            words.set("");
        }
    }
}
