package org.hundredfold.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.runs.RunSummary.TestFolder;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;

/** What is told of a run in lists for other programs, by name and always in the same order. */
public final class RunFields {
    public static final List<String> NAMES = List.of(
            "run",
            "name",
            "note",
            "starred",
            "state",
            "explanation",
            "started",
            "folder",
            "data_fingerprint",
            "test_folder",
            "test_fingerprint",
            "classes",
            "pictures",
            "training_pictures",
            "validation_pictures",
            "test_pictures",
            "preset",
            "network",
            "parameters",
            "parameters_sha256",
            "layers",
            "activation",
            "optimizer",
            "learning_rate",
            "weight_decay",
            "standardise",
            "warm_up",
            "cosine",
            "label_smoothing",
            "balanced",
            "augmentation",
            "batch",
            "most_epochs",
            "early_stop",
            "validation_share",
            "test_share",
            "epochs",
            "best_epoch",
            "validation_accuracy",
            "test_accuracy",
            "test_accuracy_low",
            "test_accuracy_high",
            "train_s",
            "pictures_per_s",
            "seed",
            "threads",
            "shards",
            "averaging",
            "size",
            "colour",
            "framing",
            "features_file",
            "features_sha256",
            "features_scaling",
            "features_size",
            "features",
            "program",
            "java",
            "nd4j",
            "vectors",
            "processor",
            "machine");

    private RunFields() {}

    /**
     * A value for each of {@link #NAMES}; null for a figure that does not exist.
     *
     * @param hash {@link org.hundredfold.nn.NetworkParameters#sha256} of its network, or null without one
     */
    public static Map<String, Object> of(RunSummary run, String hash) {
        Map<String, Object> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, null));
        fields.put("run", run.id());
        fields.put("name", run.name());
        fields.put("note", run.note());
        fields.put("starred", run.starred());
        fields.put("state", lower(run.state()));
        fields.put("explanation", run.explanation());
        fields.put("started", run.started().toString());
        fields.put("folder", run.folder().toString());
        fields.put("data_fingerprint", run.dataFingerprint());
        fields.put("classes", run.classes());
        putPictures(fields, run);
        putSettings(fields, run.settings());
        fields.put("network", run.network());
        fields.put("parameters", run.parameters());
        fields.put("parameters_sha256", hash);
        fields.put("epochs", run.epochs());
        fields.put("best_epoch", run.bestEpoch().orElse(null));
        fields.put("validation_accuracy", finite(run.validationAccuracy()));
        if (run.testInterval() != null) {
            fields.put("test_accuracy", run.testAccuracy());
            fields.put("test_accuracy_low", run.testInterval().low());
            fields.put("test_accuracy_high", run.testInterval().high());
        }
        fields.put("train_s", finite(run.seconds()));
        fields.put("pictures_per_s", finite(run.picturesPerSecond()));
        putMadeWith(fields, run.madeWith());
        return fields;
    }

    private static void putPictures(Map<String, Object> fields, RunSummary run) {
        fields.put(
                "test_folder",
                run.testFolder().map(test -> test.folder().toString()).orElse(null));
        fields.put(
                "test_fingerprint",
                run.testFolder().map(TestFolder::fingerprint).orElse(null));
        fields.put("pictures", run.pictures());
        fields.put("training_pictures", run.parts().training());
        fields.put("validation_pictures", run.parts().validation());
        fields.put("test_pictures", run.parts().test());
    }

    private static void putSettings(Map<String, Object> fields, TrainingSettings settings) {
        fields.put("preset", lower(settings.preset()));
        fields.put("layers", LayerNotation.words(settings.layers()));
        fields.put("activation", lower(settings.activation()));
        fields.put("optimizer", lower(settings.optimizer().kind()));
        fields.put("learning_rate", settings.optimizer().learningRate());
        fields.put("weight_decay", settings.optimizer().weightDecay());
        putRecipe(fields, settings.recipe());
        fields.put("augmentation", fields(settings.augmentation()));
        fields.put("batch", settings.batch());
        fields.put("most_epochs", settings.epochs());
        fields.put("early_stop", settings.earlyStop());
        fields.put("validation_share", settings.validationShare());
        fields.put("test_share", settings.testShare());
        fields.put("seed", settings.seed());
        fields.put("threads", settings.threads());
        fields.put("shards", settings.sharding().shards());
        fields.put("averaging", settings.sharding().averaging());
        putPreprocessing(fields, settings.preprocessing());
    }

    private static void putRecipe(Map<String, Object> fields, Recipe recipe) {
        fields.put("standardise", recipe.standardise());
        fields.put("warm_up", recipe.warmUp());
        fields.put("cosine", recipe.cosine());
        fields.put("label_smoothing", recipe.labelSmoothing());
        fields.put("balanced", recipe.balanced());
    }

    private static Map<String, Object> fields(Augmentation augmentation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("shift", augmentation.shift());
        fields.put("rotation", augmentation.rotation());
        fields.put("scale", augmentation.scale());
        fields.put("flip", augmentation.flip());
        fields.put("brightness", augmentation.brightness());
        fields.put("contrast", augmentation.contrast());
        fields.put("noise", augmentation.noise());
        fields.put("erasing", augmentation.erasing());
        return fields;
    }

    private static void putPreprocessing(Map<String, Object> fields, Preprocessing preprocessing) {
        fields.put("size", preprocessing.size());
        fields.put("colour", preprocessing.colour());
        fields.put("framing", lower(preprocessing.framing()));
        preprocessing.frozen().ifPresent(features -> {
            fields.put("features_file", features.file());
            fields.put("features_sha256", features.sha256());
            fields.put("features_scaling", lower(features.scaling()));
            fields.put("features_size", features.size());
            fields.put("features", features.length());
        });
    }

    private static void putMadeWith(Map<String, Object> fields, MadeWith made) {
        fields.put("program", made.program());
        fields.put("java", made.java());
        fields.put("nd4j", made.nd4j().orElse(null));
        fields.put("vectors", made.vectors().orElse(null));
        fields.put("processor", made.processor().orElse(null));
        fields.put("machine", made.machine());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
