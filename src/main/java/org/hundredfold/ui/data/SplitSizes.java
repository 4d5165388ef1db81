package org.hundredfold.ui.data;

import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Split;
import org.hundredfold.train.TrainingSettings;

/**
 * How many pictures are for training, for validation and for the final test: for each class, and of each class in order of
 * label.
 */
record SplitSizes(int[] trainingByClass, int[] validationByClass, int[] testByClass) {
    /** The sizes that the defaults give; a separate test folder takes the place of the share for the test. */
    static SplitSizes of(LoadedData loaded) {
        TrainingSettings settings = TrainingSettings.defaults();
        double testShare = loaded.test().isPresent() ? 0 : settings.testShare();
        Split split = Split.of(loaded.data(), settings.validationShare(), testShare, settings.seed());
        int classes = loaded.data().classes().size();
        int[] labels = loaded.data().labels();
        return new SplitSizes(
                counts(classes, labels, split.training()),
                counts(classes, labels, split.validation()),
                loaded.test()
                        .map(DataSet::labels)
                        .map(tested -> counts(
                                classes,
                                tested,
                                IntStream.range(0, tested.length).toArray()))
                        .orElseGet(() -> counts(classes, labels, split.test())));
    }

    private static int[] counts(int classes, int[] labels, int[] pictures) {
        int[] counts = new int[classes];
        for (int picture : pictures) {
            counts[labels[picture]]++;
        }
        return counts;
    }

    int training() {
        return IntStream.of(trainingByClass).sum();
    }

    int validation() {
        return IntStream.of(validationByClass).sum();
    }

    int test() {
        return IntStream.of(testByClass).sum();
    }

    int total() {
        return training() + validation() + test();
    }
}
