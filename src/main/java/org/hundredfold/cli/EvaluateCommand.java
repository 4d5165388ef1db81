package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Evaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scores a run's network on a folder. */
@Command(
        name = "evaluate",
        description = "Score a run's network on a folder with the same classes.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "Id or name of a run, or latest.")
    private String run;

    @Parameters(index = "1", paramLabel = "FOLDER")
    private Path folder;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            TrainedModel model = Models.of(Store.find(store, run));
            DataSet data = new FolderReader()
                    .readAs(model.classes(), folder, model.preprocessing(), new ReadingProgress(console));
            data.problems().forEach(problem -> console.progress(problem.file() + ": " + problem.reason()));
            Evaluation evaluation =
                    Evaluator.evaluate(model, data, Runtime.getRuntime().availableProcessors());
            Map<String, Object> fields = Fields.evaluation(evaluation);
            fields.put("problems", Fields.problems(data.problems()));
            console.result(fields, text(evaluation));
            return 0;
        }
    }

    private static String text(Evaluation evaluation) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%.1f %% of %d pictures right (95 %% interval %.1f to %.1f %%)",
                100 * evaluation.accuracy(),
                evaluation.pictures(),
                100 * evaluation.interval().low(),
                100 * evaluation.interval().high()));
        for (int truth = 0; truth < evaluation.classes().size(); truth++) {
            int[] row = evaluation.confusion()[truth];
            int all = java.util.Arrays.stream(row).sum();
            text.append(String.format(
                    Locale.ROOT, "%n%s: %d of %d right", evaluation.classes().get(truth), row[truth], all));
        }
        return text.toString();
    }
}
