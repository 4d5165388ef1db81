package org.hundredfold.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.data.LoadedData;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on a folder and keeps the run. */
@Command(
        name = "train",
        description =
                "Train a network on a folder with one sub-folder per class, or with such folders as parts: train and"
                        + " validation, test or both.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private FolderOptions folders;

    @Option(names = "--name", paramLabel = "TEXT", description = "What to call the run.")
    private String name;

    @Mixin
    private SettingsOptions options;

    @Mixin
    private AugmentationOptions augmentation;

    @Mixin
    private BaselineOption baselines;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings settings = augmentation.over(options.settings());
        try (RunStore store = storeOption.open()) {
            long begin = System.nanoTime();
            LoadedData loaded = folders.read(storeOption.pictures(store, console), settings.preprocessing())
                    .loaded();
            double loadSeconds = (System.nanoTime() - begin) / 1e9;
            String runName = name == null ? store.nextName(folders.folder()) : name;
            TrainingPlan plan = TrainingPlanner.plan(
                    runName, loaded.data(), loaded.test(), augmentation.fitted(settings, loaded.data(), console));
            Optional<Forecast> forecast = Forecasts.makeIfPossible(plan, store, console);
            Training.run(plan, Optional.empty(), store, store.recorder(), forecast, loadSeconds, baselines, console);
            return 0;
        }
    }
}
