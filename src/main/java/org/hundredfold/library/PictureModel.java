package org.hundredfold.library;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.RunStore;

/**
 * The network of a run, for Java programs. Opens no window, prints nothing, and holds no file open. Callable from any thread.
 */
public final class PictureModel {
    private final Classifier classifier;

    private PictureModel(TrainedModel model) {
        classifier = new Classifier(model);
    }

    /** From where the program keeps the user's runs: what HUNDREDFOLD_HOME names, else the user's data folder. */
    public static PictureModel open(String run) {
        return open(HomeFolder.of(null), run);
    }

    /**
     * @param home folder of runs, which need not be writable
     * @param run id or name of one, or {@code latest}
     * @throws ExplainedException with a sentence for the user, if there is no such run or it has no network
     */
    public static PictureModel open(Path home, String run) {
        try (RunStore store = RunStore.openToRead(home)) {
            return store.find(run)
                    .flatMap(summary -> store.load(summary.id()))
                    .map(found -> new PictureModel(found.trained()))
                    .orElseThrow(() -> new ExplainedException(
                            "There is no run \"%s\" in %s. The command \"runs\" lists them all.".formatted(run, home)));
        }
    }

    /** Names in the order of the network's outputs. */
    public List<String> classes() {
        return classifier.model().classes();
    }

    /**
     * @param picture JPEG, PNG, GIF, BMP, WebP or TIFF, whatever its name
     * @throws UnreadablePictureException with the reason, if it is not a picture that can be read
     * @throws ExplainedException if the run looks at features, and the file of the network that makes them is gone or has changed
     */
    public PictureAnswer classify(Path picture) throws UnreadablePictureException {
        return PictureAnswer.of(classifier.classify(picture), isCalibrated());
    }

    /** As {@link #classify(Path)}, with the bytes of the file. */
    public PictureAnswer classify(byte[] picture) throws UnreadablePictureException {
        return PictureAnswer.of(classifier.classifyFile(picture), isCalibrated());
    }

    /** @param picture upright; what is transparent is taken as white */
    public PictureAnswer classify(BufferedImage picture) {
        return PictureAnswer.of(classifier.classify(picture), isCalibrated());
    }

    private boolean isCalibrated() {
        return classifier.model().calibration().isPresent();
    }
}
