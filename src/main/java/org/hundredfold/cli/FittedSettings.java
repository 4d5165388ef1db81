package org.hundredfold.cli;

import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoice;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * Pictures as they are to be learned from, and the preset fitted to them, under what the user has said.
 *
 * @param loadSeconds that reading them took
 */
record FittedSettings(LoadedData loaded, TrainingSettings settings, double loadSeconds) {
    static FittedSettings of(
            FolderOptions folders,
            Pictures pictures,
            SettingsOptions options,
            AugmentationOptions augmentation,
            Console console) {
        long begin = System.nanoTime();
        TrainingSettings wanted = augmentation.over(options.settings());
        LoadedData first = folders.read(pictures, options.firstLook(wanted)).loaded();
        if (wanted.preprocessing().features() != null) {
            return new FittedSettings(first, augmentation.fitted(wanted, first.data(), console), seconds(begin));
        }
        PresetChoice choice = PresetChoice.of(wanted.preset(), first.data());
        TrainingSettings settings = augmentation.over(options.over(choice.settings()));
        if (wanted.preset() == Preset.ACCURATE && choice.holdsFor(settings)) {
            console.progress(choice.reason());
        }
        Preprocessing form = settings.preprocessing();
        LoadedData loaded = form.equals(first.data().preprocessing())
                ? first
                : folders.read(pictures, form).loaded();
        return new FittedSettings(loaded, augmentation.fitted(settings, loaded.data(), console), seconds(begin));
    }

    TrainingPlan plan(String name) {
        return TrainingPlanner.plan(name, loaded.data(), loaded.test(), settings);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
