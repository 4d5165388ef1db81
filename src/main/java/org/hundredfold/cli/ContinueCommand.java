package org.hundredfold.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.data.FolderReader;
import org.hundredfold.runs.Continuation;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes on with a run that was stopped, killed or failed. */
@Command(
        name = "continue",
        description =
                "Go on with a run that was stopped, interrupted or failed, from its last finished epoch. It ends where it"
                        + " would have ended without the break.",
        footer = {"%nExample:", "  hundredfold continue latest"},
        mixinStandardHelpOptions = true)
final class ContinueCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Mixin
    private PlaceOptions placeOptions;

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
        try (RunStore store = storeOption.open();
                Workplace workplace = workplaceOptions.open(console)) {
            Continuation continuation = store.continuation(run.summary(store).id(), placeOptions.places());
            long begin = System.nanoTime();
            Sharding sharding = continuation.run().summary().settings().sharding();
            FolderReader reader = storeOption.reader().elsewhere(workplace.files(sharding));
            TrainingPlan plan = continuation.plan(continuation.read(reader, new ReadingProgress(console)));
            double loadSeconds = (System.nanoTime() - begin) / 1e9;
            Training.run(
                    plan,
                    continuation.finished(),
                    store,
                    continuation.recorder(),
                    Optional.empty(),
                    loadSeconds,
                    baselines,
                    workplace,
                    console);
            return 0;
        }
    }
}
