package org.hundredfold.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.export.WholeFile;
import org.hundredfold.export.WhyPicture;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.Explainer;
import org.hundredfold.model.Neighbourhood;
import org.hundredfold.model.Novelty;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.LearnedPictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a run's network takes pictures for, and why. */
@Command(
        name = "classify",
        description = "Classify pictures, or all pictures in a folder, with a run's network.",
        footer = {
            "%nExamples:",
            "  hundredfold classify latest star.png --why why.png",
            "  hundredfold classify latest photos --csv answers.csv"
        },
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "Pictures, or one folder of them.")
    private List<Path> images;

    @Option(
            names = "--why",
            paramLabel = "OUT.png",
            description = "Draw what in the one picture speaks for the answer (red) and against it (blue).")
    private Path why;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the answers to the pictures in the folder to a file of comma-separated values.")
    private Path csv;

    @Option(
            names = "--neighbours",
            description = "Tell with --json the pictures learned from that are nearest too; reads the run's folder.")
    private boolean neighbours;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        Optional<Path> folder = images.stream().filter(Files::isDirectory).findFirst();
        check(folder);
        try (RunStore store = storeOption.open()) {
            StoredRun found = run.find(store);
            TrainedModel model = found.trained();
            if (folder.isPresent()) {
                new FolderClassification(found, model, folder.get(), Optional.ofNullable(csv)).run(console);
            } else {
                classify(store, found, model);
            }
            return 0;
        }
    }

    private void check(Optional<Path> folder) {
        if (folder.isPresent() && images.size() > 1) {
            throw new ExplainedException("%s is a folder. Name pictures or one folder.".formatted(folder.get()));
        }
        if (csv != null && folder.isEmpty()) {
            throw new ExplainedException("--csv is for the pictures in a folder. Name one in place of the pictures.");
        }
        if (neighbours && (folder.isPresent() || !console.wantsJson())) {
            throw new ExplainedException(
                    "--neighbours is told as JSON of pictures, not of folders. Name pictures, and give --json too.");
        }
        if (why != null) {
            if (!why.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
                throw new ExplainedException(
                        "--why draws a PNG picture, and %s does not end in .png. Name one that does.".formatted(why));
            }
            WholeFile.refuseExisting(why);
        }
        if (why != null && (folder.isPresent() || images.size() > 1)) {
            throw new ExplainedException("--why draws the reasons in one picture. Name one.");
        }
    }

    private void classify(RunStore store, StoredRun found, TrainedModel model) {
        if (why != null && !Explainer.hasPlaces(model)) {
            throw new ExplainedException(
                    "This network looks at features that another network makes, and features have no places in the picture: there is nothing for --why to draw.");
        }
        Classifier classifier = new Classifier(model);
        Optional<Explainer> explainer =
                console.wantsJson() || why != null ? Optional.of(new Explainer(model)) : Optional.empty();
        Optional<Neighbourhood> learned =
                neighbours ? Optional.of(neighbourhood(store, found, model)) : Optional.empty();
        List<Map<String, Object>> results = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path image : images) {
            try {
                Answer answer = classifier.classify(image);
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("file", image.toString());
                fields.putAll(AnswerFields.of(model, answer));
                if (explainer.isPresent()) {
                    fields.put("sum", Explained.sum(explainer.get(), answer));
                }
                fields.put(
                        "neighbours",
                        learned.map(near -> Explained.neighbours(near, answer)).orElse(null));
                results.add(fields);
                lines.add(text(image, answer, model));
                explainer.ifPresent(some -> draw(some, model, answer));
            } catch (UnreadablePictureException e) {
                results.add(Fields.two("file", image.toString(), "error", e.getMessage()));
                unreadable.add("%s: %s".formatted(image, e.getMessage()));
            }
        }
        unreadable.forEach(console::progress);
        if (unreadable.size() == images.size()) {
            throw new ExplainedException(
                    "None of the files could be read as a picture; the lines above say why. Name others.");
        }
        console.result(Fields.two("run", found.summary().id(), "results", results), Words.lines(lines));
    }

    private Neighbourhood neighbourhood(RunStore store, StoredRun found, TrainedModel model) {
        LearnedPictures learned = store.pictures().read(found.summary(), storeOption.reader(), ReadProgress.NONE);
        if (!learned.note().isEmpty()) {
            console.progress(learned.note());
        }
        return Neighbourhood.of(
                model,
                learned.data(),
                learned.split().training(),
                Runtime.getRuntime().availableProcessors());
    }

    private void draw(Explainer explainer, TrainedModel model, Answer answer) {
        if (why == null) {
            return;
        }
        new WhyPicture(explainer.why(answer, answer.bestIndex()), answer.pixels(), model.preprocessing()).create(why);
    }

    private static String text(Path image, Answer answer, TrainedModel model) {
        Score best = answer.best();
        boolean strange = answer.novelty().filter(Novelty::flagged).isPresent();
        return String.format(
                Locale.ROOT,
                "%s: %s (%.1f %%%s)%s",
                image,
                best.className(),
                100 * best.probability(),
                model.calibration().isPresent() ? "" : ", not calibrated",
                strange ? " - but it is like nothing that the network has learned from" : "");
    }
}
