package org.hundredfold.runs;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.runs.ArchivedRun.Scores;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.PictureAnswer;

/** Whether everything in the file of a run fits together, so that nothing that is kept of it can do harm later. */
final class ArchiveChecks {
    private static final int LONGEST_TEXT = 10_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private static final double COLDEST = 1e-3;
    private static final double HOTTEST = 1e3;

    private ArchiveChecks() {}

    /** @throws RuntimeException if anything does not */
    static void check(RunArchive archive) {
        ArchivedRun run = archive.run;
        List.of(run.name(), run.note(), run.explanation(), run.fingerprint(), run.program(), run.java(), run.machine())
                .forEach(ArchiveChecks::checkText);
        run.classes().forEach(ArchiveChecks::checkText);
        checkText(run.folder());
        Stream.of(run.validationFolder(), run.testFolder(), run.split(), run.nd4j(), run.vectors(), run.processor())
                .filter(Objects::nonNull)
                .forEach(ArchiveChecks::checkText);
        int year = run.begin().atOffset(ZoneOffset.UTC).getYear();
        require(year >= FIRST_YEAR && year <= LAST_YEAR, "A run of another age");
        NetworkSpec network = run.networkSpec();
        Preprocessing preprocessing = run.trainingSettings().preprocessing();
        require(new HashSet<>(run.classes()).size() == run.classes().size(), "Two classes have the same name");
        preprocessing
                .frozen()
                .ifPresent(
                        features -> List.of(features.name(), features.sha256()).forEach(ArchiveChecks::checkText));
        require(network.classes() == run.classes().size(), "The network has not as many outputs as there are classes");
        require(network.inputs() == preprocessing.networkInputs(), "The network does not fit its pictures");
        require(run.state() != RunState.RUNNING, "A run in a file is not being trained");
        checkParts(run.parts());
        checkEpochs(run);
        checkScores(run, run.validation());
        checkScores(run, run.test());
        require((run.calibration() != null) == archive.calibration.isPresent(), "Half a calibration");
        checkTested(archive);
        if (archive.parameters.isPresent()) {
            checkAnswers(new TrainedModel(archive.parameters.get(), run.classes(), preprocessing, archive.calibration));
        } else {
            require(archive.calibration.isEmpty(), "A calibration of no network");
        }
    }

    /** By asking it once; a network of features needs another one for that, which may not be here. */
    private static void checkAnswers(TrainedModel model) {
        model.calibration()
                .ifPresent(calibration -> require(
                        calibration.temperature() > COLDEST
                                && calibration.temperature() < HOTTEST
                                && calibration.before() != null
                                && calibration.after() != null,
                        "The calibration is none"));
        for (float value : model.parameters().values()) {
            require(Float.isFinite(value), "A weight that is no number");
        }
        if (model.preprocessing().frozen().isEmpty()) {
            new Classifier(model)
                    .classify(new byte[model.preprocessing().inputs()])
                    .scores()
                    .forEach(score -> require(Double.isFinite(score.probability()), "An answer that is no number"));
        }
    }

    /** A path may lead into a folder beside the tested one, as a part of a published set lies, and nowhere else. */
    private static void checkTested(RunArchive archive) {
        for (PictureAnswer answer : archive.answers) {
            require(staysNear(answer.picture()), "A picture that lies elsewhere");
            float probability = answer.probability();
            require(Float.isNaN(probability) || probability >= 0 && probability <= 1, "A probability that is none");
        }
    }

    /** As text, whatever paths this computer can have. */
    private static boolean staysNear(String picture) {
        List<String> names = List.of(picture.split("[/\\\\]", -1));
        long up = names.stream().filter(".."::equals).count();
        return !names.get(0).isEmpty() && !picture.matches("[A-Za-z]:.*") && up <= 1;
    }

    private static void checkParts(Parts parts) {
        require(parts.training() >= 0 && parts.validation() >= 0 && parts.test() >= 0, "Fewer pictures than none");
    }

    private static void checkEpochs(ArchivedRun run) {
        List<EpochMetrics> epochs = run.epochs();
        for (int i = 0; i < epochs.size(); i++) {
            require(epochs.get(i).epoch() == i + 1, "An epoch is missing");
        }
        require(
                run.bestEpoch() == null || run.bestEpoch() >= 0 && run.bestEpoch() <= epochs.size(),
                "The best epoch is none");
        require(
                run.steps().stream().mapToLong(step -> step.step()).distinct().count()
                        == run.steps().size(),
                "A step is there twice");
    }

    private static void checkScores(ArchivedRun run, Scores scores) {
        if (scores == null) {
            return;
        }
        int classes = run.classes().size();
        require(scores.confusion().length == classes, "A matrix of other classes");
        for (int[] row : scores.confusion()) {
            require(row.length == classes, "A matrix of other classes");
            for (int count : row) {
                require(count >= 0, "Fewer pictures than none");
            }
        }
        require(scores.pictures() <= Integer.MAX_VALUE, "More pictures than there can be");
    }

    private static void checkText(String text) {
        require(text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0, "A text that nobody has written");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
