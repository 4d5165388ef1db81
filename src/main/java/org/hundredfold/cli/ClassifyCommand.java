package org.hundredfold.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a run's network takes pictures for. */
@Command(name = "classify", description = "Classify pictures with a run's network.", mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "Id or name of a run, or latest.")
    private String run;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE")
    private List<Path> images;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            images.stream().filter(Files::isDirectory).findFirst().ifPresent(folder -> {
                throw new ExplainedException("%s is a folder. Name the pictures in it.".formatted(folder));
            });
            StoredRun found = Store.find(store, run);
            Classifier classifier = new Classifier(Models.of(found));
            List<Map<String, Object>> results = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            List<String> unreadable = new ArrayList<>();
            for (Path image : images) {
                try {
                    Answer answer = classifier.classify(image);
                    results.add(json(image, answer));
                    lines.add(text(image, answer));
                } catch (UnreadablePictureException e) {
                    results.add(Fields.two("file", image.toString(), "error", e.getMessage()));
                    unreadable.add("%s: %s".formatted(image, e.getMessage()));
                }
            }
            unreadable.forEach(console::progress);
            if (unreadable.size() == images.size()) {
                throw new ExplainedException("None of the files could be read as a picture.");
            }
            console.result(
                    Fields.two("run", found.summary().id(), "results", results),
                    String.join(System.lineSeparator(), lines));
            return 0;
        }
    }

    private static Map<String, Object> json(Path image, Answer answer) {
        Map<String, Object> probabilities = new LinkedHashMap<>();
        answer.scores().forEach(score -> probabilities.put(score.className(), score.probability()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", image.toString());
        fields.put("class", answer.best().className());
        fields.put("probability", answer.best().probability());
        fields.put("probabilities", probabilities);
        return fields;
    }

    private static String text(Path image, Answer answer) {
        Score best = answer.best();
        return String.format(Locale.ROOT, "%s: %s (%.1f %%)", image, best.className(), 100 * best.probability());
    }
}
