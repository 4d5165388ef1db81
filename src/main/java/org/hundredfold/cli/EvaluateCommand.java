package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.LikeTraining;
import org.hundredfold.data.Split;
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
        footer = {"%nExample:", "  hundredfold evaluate latest other-photos --csv answers.csv"},
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Parameters(index = "1", paramLabel = "FOLDER", description = "Holds one folder of pictures for each class.")
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
            StoredRun found = run.find(store);
            TrainedModel model = found.trained();
            Path scored = testPart();
            LearnedFolder before =
                    new LearnedFolder(found.summary(), store.whereabouts(), Optional.ofNullable(learnedFolder));
            Pictures pictures = before.decided(storeOption.pictures(store, console), console);
            Optional<DataSet> learned = before.read(pictures, console);
            Optional<DataSet> own = learned.filter(known -> before.isOrHolds(scored));
            DataSet data = own.orElseGet(() -> pictures.readDecided(model.classes(), scored, model.preprocessing()));
            data.problems().forEach(problem -> console.progress(problem.path() + ": " + problem.reason()));
            boolean same = data.fingerprint().equals(found.summary().dataFingerprint());
            Optional<DataSet> known = same ? Optional.of(data) : learned;
            Unseen unseen = unseen(found.summary(), data, before.mayBe(scored), store);
            unseen.why().ifPresent(console::progress);
            Optional<Integer> likeTraining = own.isPresent()
                    ? Optional.empty()
                    : known.map(pool -> LikeTraining.count(seen(found.summary().settings(), pool), unseen.pictures()));
            int workers = Runtime.getRuntime().availableProcessors();
            Scored answered = Evaluator.score(model, unseen.pictures(), workers);
            Evaluation evaluation = answered.evaluation();
            if (csv != null) {
                new AnswersCsv(
                                model,
                                unseen.pictures(),
                                IntStream.range(0, evaluation.pictures()).toArray())
                        .create(csv, workers);
            }
            Map<String, Object> fields = Fields.evaluation(evaluation);
            fields.put("not_scored", unseen.left());
            fields.put("not_scored_explanation", unseen.why().orElse(null));
            fields.put("test_like_training", likeTraining.orElse(null));
            fields.put("problems", Fields.problems(data.problems()));
            BaselineReport simple = baselines(found.summary(), model, unseen.pictures(), known, answered);
            simple.addTo(fields);
            console.result(fields, text(evaluation, likeTraining) + simple.text());
            return 0;
        }
    }

    private static Unseen unseen(RunSummary run, DataSet data, boolean mayBeLearned, RunStore store) {
        if (data.fingerprint().equals(run.dataFingerprint())) {
            return Unseen.sealed(run, data);
        }
        return mayBeLearned ? Unseen.stillSealed(run, data, store.answers(run.id())) : Unseen.all(data);
    }

    /** What a network learned from, with the pictures that chose its best epoch. */
    private static DataSet seen(TrainingSettings settings, DataSet learned) {
        Split split = settings.split(learned);
        return learned.part(IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
                .sorted()
                .toArray());
    }

    /** What the simplest methods learn from the pictures that the run learned from; nothing if those are gone. */
    private BaselineReport baselines(
            RunSummary trained, TrainedModel model, DataSet scored, Optional<DataSet> learned, Scored answered) {
        return learned.map(data -> {
                    TrainingSettings settings = trained.settings();
                    TrainingPlan plan = new TrainingPlan(
                            trained.name(),
                            data,
                            Optional.of(scored),
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

    private static String text(Evaluation evaluation, Optional<Integer> likeTraining) {
        return ScoreText.total(evaluation, "picture", "pictures", likeTraining)
                + System.lineSeparator()
                + ScoreText.classes(evaluation);
    }
}
