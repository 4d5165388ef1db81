package org.hundredfold.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network on a folder and keeps the run. */
@Command(
        name = "train",
        description =
                "Train a network on a folder with one sub-folder per class, or with such folders as parts: train and"
                        + " validation, test or both.",
        footer = {
            "%nExamples:",
            "  hundredfold train photos --name first",
            "  hundredfold train photos --preset accurate --augment auto --test other-photos"
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private TrainingOptions options;

    @Option(names = "--name", paramLabel = "TEXT", description = "What to call the run.")
    private String name;

    @Mixin
    private WorkplaceOptions workplaceOptions;

    @Mixin
    private BaselineOption baselines;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings wanted = options.wanted(); // what cannot be is refused before anything is opened
        Optional.ofNullable(name).ifPresent(RunStore::checkName);
        try (RunStore store = storeOption.open();
                Workplace workplace = workplaceOptions.open(console)) {
            Sharding sharding = options.sharding(workplace);
            Pictures pictures = storeOption.pictures(store, console).elsewhere(workplace.files(sharding));
            FittedSettings fitted = options.fitted(wanted, pictures, console).with(sharding);
            String runName = name == null ? store.nextName(options.folder()) : name;
            TrainingPlan plan = fitted.plan(runName);
            Optional<Forecast> forecast =
                    workplace == Workplace.HERE ? Forecasts.makeIfPossible(plan, store, console) : Optional.empty();
            Training.run(
                    plan,
                    Optional.empty(),
                    store,
                    store.recorder(),
                    forecast,
                    fitted.loadSeconds(),
                    baselines,
                    workplace,
                    console);
            return 0;
        }
    }
}
