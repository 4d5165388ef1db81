package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.data.Problem;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.Verdict;
import org.hundredfold.train.FinishedEpochs;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.ForecastWatch;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.Workplace;
import org.hundredfold.train.doctor.Doctor;

/** A training that a command carries out: told of epoch by epoch, stopped by Ctrl-C, kept, and answered with its result. */
final class Training {
    private Training() {}

    /**
     * @param before what was finished of it earlier
     * @param store keeps the baselines, and what the doctor finds
     * @param forecast empty if none was made
     * @param loadSeconds that reading the pictures took
     * @param workplace where it is computed
     */
    static void run(
            TrainingPlan plan,
            Optional<FinishedEpochs> before,
            RunStore store,
            RunRecorder recorder,
            Optional<Forecast> forecast,
            double loadSeconds,
            BaselineOption baselines,
            Workplace workplace,
            Console console) {
        plan.problems().forEach(problem -> console.progress("%s: %s".formatted(problem.path(), problem.reason())));
        workplace.verdict(plan).ifPresent(console::progress);
        TrainingControl control = new TrainingControl();
        StopOnInterrupt interrupt = new StopOnInterrupt(control, workplace);
        try {
            FindingsProgress findings = new FindingsProgress(recorder::runId, store.findings(), console);
            Doctor doctor = new Doctor(
                    before.map(FinishedEpochs::epochs).orElse(List.of()),
                    () -> store.findings().of(recorder.runId()),
                    findings);
            ForecastWatch watch = recorder.watch(forecast, control::waited);
            List<TrainingListener> listeners = List.of(recorder, new TrainingProgress(console), doctor, watch);
            Trainer trainer = new Trainer(plan, before, listeners, control, workplace);
            TrainingResult result = trainer.run();
            long run = recorder.runId();
            // They go through the pictures again and again, here.
            BaselineReport simple = plan.hasPicturesHere()
                    ? baselines.report(
                            plan,
                            result.test(),
                            result.answers(),
                            control,
                            scores -> store.baselines().keep(run, scores),
                            console)
                    : BaselineReport.NONE;
            Map<String, Object> fields = json(trainer.plan(), run, result, watch.outcome(), loadSeconds);
            simple.addTo(fields);
            fields.put(
                    "findings",
                    FindingFields.of(findings.latest(), trainer.plan().settings()));
            if (recorder.isRepetition()) {
                fields.putAll(VerdictFields.of(recorder.verdict()));
            }
            console.result(
                    fields,
                    text(plan, run, result)
                            + simple.text()
                            + FindingText.all(findings.latest(), trainer.plan().settings())
                            + verdict(recorder)
                            + Forecasts.after(watch.outcome()));
        } finally {
            interrupt.close();
        }
    }

    private static Map<String, Object> json(
            TrainingPlan plan, long run, TrainingResult result, Optional<ForecastOutcome> outcome, double loadSeconds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Problem> problems = plan.problems();
        fields.put("run", run);
        fields.put("name", plan.name());
        fields.put("ending", result.ending().name().toLowerCase(Locale.ROOT));
        fields.put("explanation", result.explanation());
        fields.put("pictures", plan.pictures());
        fields.put("left_out", leftOut(problems));
        fields.put("problems", Fields.problems(problems));
        fields.put("classes", plan.data().classes());
        fields.put("training_pictures", plan.split().training().length);
        fields.put("validation_pictures", plan.split().validation().length);
        fields.put("test_pictures", plan.testPictures());
        fields.put("inputs", plan.network().inputs());
        fields.put("network", plan.network().summary());
        fields.put("parameters", plan.network().parameterCount());
        fields.put("parameters_sha256", result.model().parameters().sha256());
        fields.put("threads", plan.settings().threads());
        fields.put("shards", plan.settings().sharding().shards());
        fields.put("averaging", plan.settings().sharding().averaging());
        fields.put("epochs", result.epochs());
        fields.put("best_epoch", result.bestEpoch());
        fields.put("load_s", loadSeconds);
        fields.put("train_s", result.seconds());
        fields.put("pictures_per_s", Fields.number(result.picturesPerSecond()));
        fields.put("us_per_step", Fields.number(1e6 * result.seconds() / result.steps()));
        fields.put(
                "forecast",
                outcome.map(ForecastOutcome::forecast).map(Forecasts::fields).orElse(null));
        fields.put(
                "took_s",
                outcome.map(ForecastOutcome::seconds).map(Fields::number).orElse(null));
        fields.put("forecast_was", Forecasts.was(outcome));
        fields.put("validation_accuracy", Fields.accuracy(result.validation()));
        fields.put("test_accuracy", Fields.accuracy(result.test()));
        fields.put("test_like_training", result.testLikeTraining().orElse(null));
        fields.put(
                "calibration",
                result.model().calibration().map(Fields::calibration).orElse(null));
        fields.put("validation", result.validation().map(Fields::evaluation).orElse(null));
        fields.put("test", result.test().map(Fields::evaluation).orElse(null));
        return fields;
    }

    private static String verdict(RunRecorder recorder) {
        if (!recorder.isRepetition()) {
            return "";
        }
        String words = recorder.verdict()
                .map(Verdict::words)
                .orElse("It was stopped before its end, so there is no verdict yet. Continue it to get one.");
        return System.lineSeparator() + Words.oneLine(words);
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
                Words.oneLine(plan.name()),
                score,
                Words.count(result.epochs(), "epoch", "epochs"),
                result.seconds(),
                result.picturesPerSecond(),
                early,
                classes);
    }
}
