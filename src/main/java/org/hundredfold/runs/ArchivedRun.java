package org.hundredfold.runs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Reliability;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingSettings;

/**
 * All of a run that is text and figures, as it stands in the file of a {@link RunArchive}; what there is not is null. Of
 * folders, and of the file of a network that makes features, there is only the name: where they lie is nobody's business elsewhere.
 *
 * @param form of this record; a program reads those up to its own
 * @param network JSON of a {@link NetworkSpec}
 * @param settings JSON of {@link TrainingSettings}
 */
record ArchivedRun(
        int form,
        String name,
        String note,
        RunState state,
        String explanation,
        String started,
        String folder,
        String fingerprint,
        String validationFolder,
        String testFolder,
        String testFingerprint,
        List<String> classes,
        Parts parts,
        String split,
        JsonNode network,
        JsonNode settings,
        String program,
        String java,
        String machine,
        String nd4j,
        String vectors,
        String processor,
        Integer bestEpoch,
        double seconds,
        double picturesPerSecond,
        List<EpochMetrics> epochs,
        List<StepMetrics> steps,
        Scores validation,
        Scores test,
        Calibrated calibration) {
    static final int FORM = 1;

    /** An {@link Evaluation} of the run's classes. */
    record Scores(int[][] confusion, double loss) {
        long pictures() {
            return Stream.of(confusion)
                    .flatMapToInt(IntStream::of)
                    .asLongStream()
                    .sum();
        }

        static Scores of(Evaluation evaluation) {
            return new Scores(evaluation.confusion(), evaluation.loss());
        }
    }

    /** A {@link Calibration} but for its familiarity, which is no text. */
    record Calibrated(double temperature, int pictures, Measured measured, Reliability before, Reliability after) {
        static Calibrated of(Calibration calibration) {
            return new Calibrated(
                    calibration.temperature(),
                    calibration.pictures(),
                    calibration.measured(),
                    calibration.before(),
                    calibration.after());
        }

        Calibration with(Familiarity familiarity) {
            return new Calibration(temperature, pictures, measured, before, after, familiarity);
        }
    }

    static ArchivedRun of(StoredRun run, RunOrigin origin) {
        RunSummary summary = run.summary();
        MadeWith made = summary.madeWith();
        return new ArchivedRun(
                FORM,
                summary.name(),
                summary.note(),
                summary.state(),
                summary.explanationForOthers(),
                summary.started().toString(),
                name(origin.folder()),
                origin.fingerprint(),
                origin.validation().map(ArchivedRun::name).orElse(null),
                origin.test().map(ArchivedRun::name).orElse(null),
                origin.testFingerprint().orElse(null),
                summary.classes(),
                summary.parts(),
                origin.split().orElse(null),
                Json.tree(origin.network()),
                Json.tree(withFeaturesAt(summary.settings(), ArchivedRun::fileName)),
                made.program(),
                made.java(),
                made.machine(),
                made.nd4j().orElse(null),
                made.vectors().orElse(null),
                made.processor().orElse(null),
                summary.bestEpoch().orElse(null),
                summary.seconds(),
                summary.picturesPerSecond(),
                run.epochs(),
                run.steps(),
                run.validation().map(Scores::of).orElse(null),
                run.test().map(Scores::of).orElse(null),
                run.model()
                        .flatMap(model -> model.calibration())
                        .map(Calibrated::of)
                        .orElse(null));
    }

    private static String name(Path folder) {
        Path last = folder.getFileName();
        return last == null ? "pictures" : last.toString();
    }

    NetworkSpec networkSpec() {
        return Json.network(network.toString());
    }

    /** With no more than the name of a network that makes features, whatever stands there. */
    TrainingSettings trainingSettings() {
        return withFeaturesAt(Json.settings(settings.toString()), ArchivedRun::fileName);
    }

    /** @param place of a file, from where it lies in the settings */
    static TrainingSettings withFeaturesAt(TrainingSettings settings, UnaryOperator<String> place) {
        Preprocessing preprocessing = settings.preprocessing();
        return settings.toBuilder()
                .preprocessing(preprocessing.with(
                        preprocessing.frozen().map(features -> features.at(place.apply(features.file())))))
                .build();
    }

    /** Of a path of any system. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    MadeWith madeWith() {
        return new MadeWith(
                program,
                java,
                machine,
                Optional.ofNullable(nd4j),
                Optional.ofNullable(vectors),
                Optional.ofNullable(processor));
    }

    Instant begin() {
        return Instant.parse(started);
    }

    /** How many pictures it was tested on. */
    long tested() {
        return test == null ? 0 : test.pictures();
    }

    Optional<Evaluation> evaluation(Scores scores) {
        return Optional.ofNullable(scores).map(some -> new Evaluation(classes, some.confusion(), some.loss()));
    }
}
