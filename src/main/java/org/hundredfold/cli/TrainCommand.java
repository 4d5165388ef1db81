package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
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
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings settings = options.settings();
        try (RunStore store = storeOption.open()) {
            long begin = System.nanoTime();
            LoadedData loaded = folders.read(storeOption.pictures(store, console), settings.preprocessing())
                    .loaded();
            double loadSeconds = (System.nanoTime() - begin) / 1e9;
            String runName = name == null ? store.nextName(folders.folder()) : name;
            TrainingPlan plan = TrainingPlanner.plan(runName, loaded.data(), loaded.test(), settings);
            plan.problems().forEach(problem -> console.progress("%s: %s".formatted(problem.path(), problem.reason())));
            train(plan, store.recorder(), loadSeconds);
            return 0;
        }
    }

    private void train(TrainingPlan plan, RunRecorder recorder, double loadSeconds) {
        TrainingControl control = new TrainingControl();
        StopOnInterrupt interrupt = new StopOnInterrupt(control);
        try {
            Trainer trainer = new Trainer(plan, List.of(recorder, new TrainingProgress(console)), control);
            TrainingResult result = trainer.run();
            console.result(
                    json(trainer.plan(), recorder.runId(), result, loadSeconds), text(plan, recorder.runId(), result));
        } finally {
            interrupt.close();
        }
    }

    private static Map<String, Object> json(TrainingPlan plan, long run, TrainingResult result, double loadSeconds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Problem> problems = plan.problems();
        fields.put("run", run);
        fields.put("name", plan.name());
        fields.put("ending", result.ending().name().toLowerCase(Locale.ROOT));
        fields.put("explanation", result.explanation());
        fields.put("images", plan.data().pictures().size());
        fields.put("unreadable", leftOut(problems));
        fields.put("problems", Fields.problems(problems));
        fields.put("classes", plan.data().classes());
        fields.put("training_images", plan.split().training().length);
        fields.put("validation_images", plan.split().validation().length);
        fields.put("inputs", plan.network().inputs());
        fields.put("network", plan.network().summary());
        fields.put("parameters", plan.network().parameterCount());
        fields.put("threads", plan.settings().threads());
        fields.put("epochs", result.epochs());
        fields.put("best_epoch", result.bestEpoch());
        fields.put("load_s", loadSeconds);
        fields.put("train_s", result.seconds());
        fields.put("images_per_s", Fields.number(result.picturesPerSecond()));
        fields.put("us_per_step", Fields.number(1e6 * result.seconds() / result.steps()));
        fields.put("validation_accuracy", Fields.accuracy(result.validation()));
        fields.put("test_accuracy", Fields.accuracy(result.test()));
        fields.put("test_like_training", result.testLikeTraining().orElse(null));
        fields.put("validation", result.validation().map(Fields::evaluation).orElse(null));
        fields.put("test", result.test().map(Fields::evaluation).orElse(null));
        return fields;
    }

    private static long leftOut(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.LEFT_OUT)
                .count();
    }

    private static String text(TrainingPlan plan, long run, TrainingResult result) {
        String score = result.test()
                .map(test -> ScoreText.total(test, "test picture", "test pictures", result.testLikeTraining()))
                .orElse("no test pictures were set aside");
        String early = result.explanation().isEmpty() ? "" : " " + result.explanation();
        String classes = result.test()
                .map(test -> System.lineSeparator() + ScoreText.classes(test))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "Run %d, %s: %s. %s in %.1f s, %.0f pictures/s.%s%s",
                run,
                plan.name(),
                score,
                Words.count(result.epochs(), "epoch", "epochs"),
                result.seconds(),
                result.picturesPerSecond(),
                early,
                classes);
    }
}
