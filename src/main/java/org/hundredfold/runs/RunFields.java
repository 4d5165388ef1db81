package org.hundredfold.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hundredfold.data.Preprocessing;

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
            "classes",
            "images",
            "network",
            "parameters",
            "parameters_sha256",
            "epochs",
            "test_accuracy",
            "test_accuracy_low",
            "test_accuracy_high",
            "train_s",
            "images_per_s",
            "seed",
            "threads",
            "size",
            "colour",
            "framing",
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
        fields.put("state", run.state().name().toLowerCase(Locale.ROOT));
        fields.put("explanation", run.explanation());
        fields.put("started", run.started().toString());
        fields.put("folder", run.folder().toString());
        fields.put("data_fingerprint", run.dataFingerprint());
        fields.put("classes", run.classes());
        fields.put("images", run.pictures());
        fields.put("network", run.network());
        fields.put("parameters", run.parameters());
        fields.put("parameters_sha256", hash);
        fields.put("epochs", run.epochs());
        if (run.testInterval() != null) {
            fields.put("test_accuracy", run.testAccuracy());
            fields.put("test_accuracy_low", run.testInterval().low());
            fields.put("test_accuracy_high", run.testInterval().high());
        }
        fields.put("train_s", finite(run.seconds()));
        fields.put("images_per_s", finite(run.picturesPerSecond()));
        fields.put("seed", run.settings().seed());
        fields.put("threads", run.settings().threads());
        putPreprocessing(fields, run.settings().preprocessing());
        putMadeWith(fields, run.madeWith());
        return fields;
    }

    private static void putPreprocessing(Map<String, Object> fields, Preprocessing preprocessing) {
        fields.put("size", preprocessing.size());
        fields.put("colour", preprocessing.colour());
        fields.put("framing", preprocessing.framing().name().toLowerCase(Locale.ROOT));
    }

    private static void putMadeWith(Map<String, Object> fields, MadeWith made) {
        fields.put("program", made.program());
        fields.put("java", made.java());
        fields.put("nd4j", made.nd4j().orElse(null));
        fields.put("vectors", made.vectors().orElse(null));
        fields.put("processor", made.processor().orElse(null));
        fields.put("machine", made.machine());
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
