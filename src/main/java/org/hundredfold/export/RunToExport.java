package org.hundredfold.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunArchive;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.LearnedPictures;

/**
 * A run and what an export may need of it beside; what takes long to read is read when it is asked for.
 *
 * @param answers to the test pictures, of a run that was tested
 * @param learned the pictures that it has learned from; throws {@link ExplainedException} if they are out of reach
 * @param archive all of it for another computer
 */
public record RunToExport(
        StoredRun run,
        Supplier<Optional<TestAnswers>> answers,
        Supplier<GoldenPictures> goldenPictures,
        Supplier<LearnedPictures> learned,
        Supplier<RunArchive> archive) {
    /** @param reader to read the run's pictures with */
    public static RunToExport of(RunStore store, FolderReader reader, StoredRun run, ReadProgress progress) {
        Supplier<LearnedPictures> learned = () -> store.pictures().read(run.summary(), reader, progress);
        return new RunToExport(
                run,
                () -> store.answers(run.summary().id()),
                () -> golden(run.trained(), learned),
                learned,
                () -> store.archive(run.summary().id()));
    }

    private static GoldenPictures golden(TrainedModel model, Supplier<LearnedPictures> learned) {
        try {
            return GoldenPictures.of(model, learned.get());
        } catch (ExplainedException gone) {
            return GoldenPictures.ofNoise(model, gone.getMessage());
        }
    }

    /** Where it all comes from, by name and in order, for files that can tell. */
    public Map<String, String> provenance() {
        RunSummary summary = run.summary();
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("program", "Hundredfold " + summary.madeWith().program());
        provenance.put("run", summary.name());
        provenance.put(
                summary.isImported() ? "imported" : "trained", summary.started().toString());
        provenance.put("network", summary.network());
        provenance.put("pictures", "" + summary.pictures());
        provenance.put("data_sha256", summary.dataFingerprint());
        run.model()
                .ifPresent(model ->
                        provenance.put("parameters_sha256", model.parameters().sha256()));
        return provenance;
    }
}
