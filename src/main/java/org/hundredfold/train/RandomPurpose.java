package org.hundredfold.train;

import java.util.SplittableRandom;

/** What a run needs random numbers for; each purpose has its own sequence, so that one never shifts another. */
enum RandomPurpose {
    INITIAL_PARAMETERS,
    SHUFFLING,
    SAMPLING,
    DROPOUT,
    AUGMENTATION,
    CALIBRATION;

    SplittableRandom from(long seed) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + ordinal());
    }
}
