package org.hundredfold.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesBelow;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PathText;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunArchive;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.train.PictureAnswer;

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
                () -> golden(store, run),
                learned,
                () -> store.archive(run.summary().id()));
    }

    /** Rather with pictures that the run was tested on; listing a folder is enough for the others, and nothing else of it is read. */
    private static GoldenPictures golden(RunStore store, StoredRun run) {
        Optional<TestAnswers> tested =
                store.answers(run.summary().id()).filter(answers -> Files.isDirectory(answers.folder()));
        if (tested.isPresent()) {
            List<String> files =
                    tested.get().answers().stream().map(PictureAnswer::picture).toList();
            return GoldenPictures.of(run.trained(), tested.get().folder(), files);
        }
        return store.whereabouts()
                .now(run.summary().folder())
                .map(folder -> GoldenPictures.of(run.trained(), folder, listed(folder)))
                .orElseGet(() -> GoldenPictures.ofNoise(run.trained()));
    }

    private static List<String> listed(Path folder) {
        try {
            return FilesBelow.of(folder).stream()
                    .map(file -> PathText.of(folder.relativize(file)))
                    .toList();
        } catch (ExplainedException unreadable) {
            return List.of();
        }
    }

    /**
     * Its network, for formats that can hold no other one.
     *
     * @throws ExplainedException if it has none, or one that looks at what another network makes of pictures
     */
    public TrainedModel trainedOnPixels() {
        TrainedModel model = run.trained();
        model.preprocessing().frozen().ifPresent(features -> {
            throw new ExplainedException(
                    "%s looks at features that the network %s makes of pictures, and that network would have to be a part of the file. Choose a run that looks at pixels, or another format."
                            .formatted(run.summary().name(), features.name()));
        });
        return model;
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
