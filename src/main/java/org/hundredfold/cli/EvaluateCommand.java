package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.LikeTraining;
import org.hundredfold.export.AnswersCsv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Evaluator;
import org.hundredfold.train.Scored;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the answer to each picture to a file of comma-separated values too.")
    private Path csv;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the folder is now that the run learned from, if it is no longer where it was.")
    private Path learnedFolder;

    @Mixin
    private BaselineOption baselines;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        if (csv != null) {
            WholeFile.refuseExisting(csv);
        }
        try (RunStore store = storeOption.open()) {
            StoredRun found = Store.find(store, run);
            TrainedModel model = Models.of(found);
            Pictures pictures = storeOption.pictures(store, console);
            Path scored = testPart();
            LearnedFolder before =
                    new LearnedFolder(found.summary(), store.whereabouts(), Optional.ofNullable(learnedFolder));
            Optional<DataSet> learned = before.read(pictures, console);
            Optional<DataSet> own = learned.filter(known -> before.isOrHolds(scored));
            DataSet data = own.orElseGet(() -> pictures.readDecided(model.classes(), scored, model.preprocessing()));
            Optional<Integer> likeTraining =
                    own.isPresent() ? Optional.empty() : learned.map(known -> LikeTraining.count(known, data));
            data.problems().forEach(problem -> console.progress(problem.path() + ": " + problem.reason()));
            int[] unseen = unseen(found.summary(), data);
            int workers = Runtime.getRuntime().availableProcessors();
            Scored answered = Evaluator.score(model, data, unseen, workers)
                    .orElseThrow(() -> new ExplainedException(
                            "Run %s learned from all pictures in %s; a score on them would".formatted(run, folder)
                                    + " prove nothing. Name a folder with other pictures."));
            Evaluation evaluation = answered.evaluation();
            if (csv != null) {
                new AnswersCsv(model, data, unseen).create(csv, workers);
            }
            Map<String, Object> fields = Fields.evaluation(evaluation);
            fields.put("test_like_training", likeTraining.orElse(null));
            fields.put("problems", Fields.problems(data.problems()));
            BaselineReport simple = baselines(found.summary(), model, data, learned, answered);
            simple.addTo(fields);
            console.result(fields, text(evaluation, likeTraining) + simple.text());
            return 0;
        }
    }

    /** What the simplest methods learn from the pictures that the run learned from; nothing if those are gone. */
    private BaselineReport baselines(
            RunSummary trained, TrainedModel model, DataSet scored, Optional<DataSet> learned, Scored answered) {
        boolean own = scored.fingerprint().equals(trained.dataFingerprint());
        Optional<DataSet> source = own ? Optional.of(scored) : learned;
        return source.map(data -> {
                    Optional<DataSet> test = own ? Optional.empty() : Optional.of(scored);
                    TrainingSettings settings = trained.settings();
                    TrainingPlan plan = new TrainingPlan(
                            trained.name(),
                            data,
                            test,
                            settings.split(data),
                            settings,
                            model.parameters().network());
                    return baselines.report(
                            plan,
                            Optional.of(answered.evaluation()),
                            answered.answers(),
                            new TrainingControl(),
                            scores -> {},
                            console);
                })
                .orElse(BaselineReport.NONE);
    }

    private Path testPart() {
        Optional<Path> test = FolderLayout.of(folder).flatMap(FolderLayout::test);
        test.ifPresent(part -> console.progress(
                "%s holds the parts of a data set: %s is scored.".formatted(folder, part.getFileName())));
        return test.orElse(folder);
    }

    /** Of the very pictures that the run was trained on, only those that it kept sealed can be scored honestly. */
    private int[] unseen(RunSummary trained, DataSet data) {
        int[] all = IntStream.range(0, data.pictures().size()).toArray();
        if (!data.fingerprint().equals(trained.dataFingerprint())) {
            return all;
        }
        int[] sealed = trained.settings().split(data).test();
        console.progress(
                "The run learned from this folder; scored are only those of its pictures that it kept sealed: %d of %d."
                        .formatted(sealed.length, all.length));
        return sealed;
    }

    private static String text(Evaluation evaluation, Optional<Integer> likeTraining) {
        return ScoreText.total(evaluation, "picture", "pictures", likeTraining)
                + System.lineSeparator()
                + ScoreText.classes(evaluation);
    }
}
