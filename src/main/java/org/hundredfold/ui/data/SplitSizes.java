package org.hundredfold.ui.data;

import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Split;
import org.hundredfold.train.TrainingSettings;

/** How many pictures are for training, for validation and for the final test. */
record SplitSizes(int training, int validation, int test) {
    /** The sizes that the defaults give; a separate test folder takes the place of the share for the test. */
    static SplitSizes of(LoadedData loaded) {
        TrainingSettings settings = TrainingSettings.defaults();
        double testShare = loaded.test().isPresent() ? 0 : settings.testShare();
        Split split = Split.of(loaded.data(), settings.validationShare(), testShare, settings.seed());
        int test = loaded.test().map(set -> set.pictures().size()).orElse(split.test().length);
        return new SplitSizes(split.training().length, split.validation().length, test);
    }

    int total() {
        return training + validation + test;
    }
}
