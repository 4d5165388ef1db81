package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.runs.MadeWith;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.RecipeWords;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

/** Settings, data and origin of a run in words, and what differs in them between several runs. */
final class RunFacts {
    private static final int FINGERPRINT = 12;
    private static final String UNKNOWN = "–";

    /** Something known of a run. */
    record Fact(String name, String value) {}

    /**
     * A fact that is not the same for all runs.
     *
     * @param values one per run, in their order
     */
    record Difference(String name, List<String> values) {}

    private RunFacts() {}

    static List<Fact> settings(RunSummary run) {
        TrainingSettings settings = run.settings();
        return List.of(
                new Fact("Preset", RunWords.preset(settings.preset())),
                new Fact("Network", run.network()),
                new Fact("Weights and biases", Formats.count(run.parameters())),
                new Fact("Layers", layers(settings)),
                new Fact("Activation", RunWords.activation(settings.activation())),
                new Fact("Optimiser", RunWords.optimiser(settings.optimizer().kind())),
                new Fact("Learning rate", Formats.number(settings.optimizer().learningRate())),
                new Fact("Weight decay", weightDecay(settings.optimizer().weightDecay())),
                new Fact("Recipe", RecipeWords.of(settings.recipe())),
                new Fact("Variations", RecipeWords.of(settings.augmentation())),
                new Fact("Batch", Formats.count(settings.batch(), "picture", "pictures")),
                new Fact("Epochs at most", Formats.count(settings.epochs())),
                new Fact("Early stop", earlyStop(settings.earlyStop())),
                new Fact("Seed", Long.toString(settings.seed())),
                new Fact("Workers", Formats.count(settings.threads())),
                new Fact("Speed", run.epochs() == 0 ? UNKNOWN : Formats.rate(run.picturesPerSecond())));
    }

    static List<Fact> data(RunSummary run) {
        TrainingSettings settings = run.settings();
        return List.of(
                new Fact("Folder", run.folder().toString()),
                new Fact("Pictures", Formats.count(run.pictures())),
                new Fact("Classes", String.join(", ", run.classes())),
                new Fact("Seen as", seenAs(settings.preprocessing())),
                new Fact("Validation", Formats.tick(settings.validationShare())),
                new Fact("Test", Formats.tick(settings.testShare())),
                new Fact("Fingerprint", shortened(run.dataFingerprint())),
                new Fact(
                        "Test folder",
                        run.testFolder().map(test -> test.folder().toString()).orElse(UNKNOWN)),
                new Fact("Test pictures", Formats.count(run.parts().test())),
                new Fact(
                        "Test fingerprint",
                        run.testFolder()
                                .map(test -> shortened(test.fingerprint()))
                                .orElse(UNKNOWN)));
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(FINGERPRINT, fingerprint.length()));
    }

    /** What was forecast and what came of it; for a run that nothing was forecast of, that. */
    static List<Fact> forecast(Optional<ForecastOutcome> outcome) {
        return outcome.map(known ->
                        List.of(new Fact("Forecast", known.forecast().words()), new Fact("Outcome", known.words())))
                .orElse(List.of(new Fact("Forecast", "none was made before it started")));
    }

    /** What a run was made with; a dash for what is not known of it. */
    static List<Fact> madeWith(RunSummary run) {
        MadeWith made = run.madeWith();
        return List.of(
                new Fact("Hundredfold", made.program()),
                new Fact("Java", made.java()),
                new Fact("ND4J", made.nd4j().orElse(UNKNOWN)),
                new Fact("Computes with", made.vectors().orElse(UNKNOWN)),
                new Fact("Processor", made.processor().orElse(UNKNOWN)),
                new Fact("Machine", made.machine()));
    }

    /** What differs between these runs, in the order of the facts. */
    static List<Difference> differences(List<RunSummary> runs) {
        List<List<Fact>> facts = runs.stream().map(RunFacts::all).toList();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < facts.get(0).size(); i++) {
            int row = i;
            List<String> values =
                    facts.stream().map(list -> list.get(row).value()).toList();
            if (values.stream().distinct().count() > 1) {
                differences.add(new Difference(facts.get(0).get(row).name(), values));
            }
        }
        return differences;
    }

    private static List<Fact> all(RunSummary run) {
        List<Fact> all = new ArrayList<>(settings(run));
        all.addAll(data(run));
        all.addAll(madeWith(run));
        return all;
    }

    /** In their notation, with room to break the line. */
    private static String layers(TrainingSettings settings) {
        return LayerNotation.print(settings.layers()).replace(",", ", ");
    }

    private static String weightDecay(double decay) {
        return decay == 0 ? "none" : Formats.number(decay);
    }

    private static String earlyStop(int epochs) {
        return epochs == 0 ? "never" : "after " + Formats.count(epochs, "epoch", "epochs");
    }

    private static String seenAs(Preprocessing preprocessing) {
        return preprocessing
                .frozen()
                .map(features -> "%s made by %s of %d x %d, %s"
                        .formatted(
                                Formats.count(features.length(), "feature", "features"),
                                features.name(),
                                features.size(),
                                features.size(),
                                framing(preprocessing)))
                .orElseGet(() -> pixels(preprocessing));
    }

    private static String pixels(Preprocessing preprocessing) {
        return "%d x %d, %s, %s"
                .formatted(
                        preprocessing.size(),
                        preprocessing.size(),
                        preprocessing.colour() ? "colour" : "grey",
                        framing(preprocessing));
    }

    private static String framing(Preprocessing preprocessing) {
        return preprocessing.framing() == Framing.CROP ? "cropped" : "whole on white";
    }
}
