package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Split;
import org.hundredfold.train.TrainingSettings;

/**
 * How many pictures are for training, for validation and for the final test: for each class, and of each class in order of
 * label.
 *
 * @param gaps classes that are missing where they should not be
 */
record SplitSizes(int[] trainingByClass, int[] validationByClass, int[] testByClass, List<Problem> gaps) {
    /**
     * The sizes that the defaults give. A separate test folder, less what is among the other pictures too, takes the place
     * of the share for the test.
     */
    static SplitSizes of(LoadedData loaded) {
        LoadedData apart = loaded.apart();
        DataSet data = apart.data();
        TrainingSettings settings = TrainingSettings.defaults().withTest(apart.test());
        Split split = settings.split(data);
        return new SplitSizes(
                data.counts(split.training()),
                data.counts(split.validation()),
                apart.test().map(DataSet::counts).orElseGet(() -> data.counts(split.test())),
                settings.gaps(data, split));
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
