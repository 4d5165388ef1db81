package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesBelow;
import org.hundredfold.export.FileAnswersCsv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.FileAnswer;
import org.hundredfold.model.Novelty;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.StoredRun;

/** Classifies all pictures in a folder and in the folders in it. */
final class FolderClassification {
    /** About how often is told how far it is. */
    private static final int LINES = 20;

    private final StoredRun run;
    private final TrainedModel model;
    private final Path folder;
    private final Optional<Path> csv;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int done;
    private int unreadable;
    private int strange;

    FolderClassification(StoredRun run, TrainedModel model, Path folder, Optional<Path> csv) {
        this.run = run;
        this.model = model;
        this.folder = folder;
        this.csv = csv;
    }

    void run(Console console) {
        csv.ifPresent(WholeFile::refuseExisting);
        List<Path> files = FilesBelow.of(folder);
        if (files.isEmpty()) {
            throw new ExplainedException("There are no files in %s. Name a folder with pictures.".formatted(folder));
        }
        Classifier classifier = new Classifier(model);
        Iterator<FileAnswer> answers = files.stream()
                .map(file -> FileAnswer.of(classifier, file))
                .peek(answer -> count(answer, files.size(), console))
                .iterator();
        csv.ifPresentOrElse(
                file -> new FileAnswersCsv(folder, model.classes()).create(file, answers),
                () -> answers.forEachRemaining(answer -> {}));
        if (unreadable == files.size()) {
            throw new ExplainedException(
                    "No file of %s in %s could be read as a picture%s. Name a folder with pictures."
                            .formatted(
                                    Words.count(unreadable, "file", "files"),
                                    folder,
                                    csv.map(table -> "; " + table + " says why for each")
                                            .orElse("")));
        }
        console.result(json(files.size()), text(files.size()));
    }

    private void count(FileAnswer answer, int files, Console console) {
        done++;
        if (done % Math.max(LINES, files / LINES) == 0) {
            console.progress("Answered %d of %d files.".formatted(done, files));
        }
        if (answer.problem().isEmpty()) {
            counts.merge(answer.scores().get(0).className(), 1, Integer::sum);
            strange += answer.novelty().filter(Novelty::flagged).isPresent() ? 1 : 0;
        } else {
            unreadable++;
            console.progress("%s: %s".formatted(answer.file(), answer.problem()));
        }
    }

    private Map<String, Object> json(int files) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.summary().id());
        fields.put("files", files);
        fields.put("unreadable", unreadable);
        fields.put("pictures_never_seen", model.calibration().isPresent() ? strange : null);
        fields.put("answers", counts);
        return fields;
    }

    private String text(int files) {
        StringBuilder text = new StringBuilder("%s answered%s."
                .formatted(
                        Words.count(files - unreadable, "picture", "pictures"),
                        unreadable == 0
                                ? ""
                                : "; %s could not be read".formatted(Words.count(unreadable, "file", "files"))));
        counts.forEach((name, count) ->
                text.append(System.lineSeparator()).append("  %s: %d".formatted(Words.oneLine(name), count)));
        if (strange > 0) {
            text.append(System.lineSeparator())
                    .append("  %s like nothing that the network has learned from".formatted(strange));
        }
        return text.toString();
    }
}
