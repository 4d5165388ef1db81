package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoice;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Mixin;

/** The options that say what is to be trained, and on what. */
final class TrainingOptions {
    @Mixin
    private FolderOptions folders;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private AugmentationOptions augmentation;

    Path folder() {
        return folders.folder();
    }

    /**
     * The preset as it is for any pictures, with these options.
     *
     * @throws ExplainedException if there can be no such training, whatever the pictures
     */
    TrainingSettings wanted() {
        return over(TrainingSettings.of(settings.preset()), settings.features());
    }

    /** How pictures are divided for a place. */
    Sharding sharding(Workplace workplace) {
        return settings.sharding(workplace);
    }

    private TrainingSettings over(TrainingSettings preset, Optional<FrozenFeatures> features) {
        return augmentation.over(settings.over(preset, features));
    }

    /**
     * Reads the pictures and fits the preset to them, under what the user has said.
     *
     * @param wanted what {@link #wanted} gave
     */
    FittedSettings fitted(TrainingSettings wanted, Pictures pictures, Console console) {
        long begin = System.nanoTime();
        Preset preset = wanted.preset();
        Optional<FrozenFeatures> features = wanted.preprocessing().frozen();
        Preprocessing likely = PresetChoice.likelyForm(preset, folder());
        Preprocessing first = over(TrainingSettings.of(preset).withPreprocessing(likely), features)
                .preprocessing();
        LoadedData read = folders.read(pictures, first).loaded();
        PresetChoice choice = PresetChoice.of(preset, read.data());
        TrainingSettings fitted = over(choice.settings(), features);
        if (preset == Preset.ACCURATE && choice.holdsFor(fitted)) {
            console.progress(choice.reason());
        }
        Preprocessing form = fitted.preprocessing();
        LoadedData loaded =
                form.equals(first) ? read : folders.read(pictures, form).loaded();
        return new FittedSettings(
                loaded, augmentation.fitted(fitted, loaded.data(), console), (System.nanoTime() - begin) / 1e9);
    }
}
