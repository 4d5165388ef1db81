package org.hundredfold.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.hundredfold.runs.Repetition;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Repeats a run and says whether it comes to the same. */
@Command(
        name = "again",
        description =
                "Train a run once more, with the pictures that are there now, and say whether it comes to the same bits"
                        + " and what differs. A run that was broken off is repeated as far as its last finished epoch.",
        footer = {"%nExample:", "  hundredfold again first --json"},
        mixinStandardHelpOptions = true)
final class AgainCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Option(names = "--threads", paramLabel = "N", description = "Workers. Default: as many as the run had.")
    private Integer threads;

    @Mixin
    private PlaceOptions placeOptions;

    @Mixin
    private BaselineOption baselines;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            Repetition repetition = store.repetition(run.summary(store).id(), placeOptions.places());
            long begin = System.nanoTime();
            OptionalInt workers = threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
            TrainingPlan plan =
                    repetition.plan(repetition.read(storeOption.reader(), new ReadingProgress(console)), workers);
            double loadSeconds = (System.nanoTime() - begin) / 1e9;
            repetition.changed(plan).ifPresent(console::progress);
            Training.run(
                    plan,
                    Optional.empty(),
                    store,
                    repetition.recorder(),
                    Optional.empty(),
                    loadSeconds,
                    baselines,
                    Workplace.HERE,
                    console);
            return 0;
        }
    }
}
