package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every way of training. */
class WayTest {
    private static final double RATE = 0.1;
    private static final OriginalSamples SAMPLES = Originals.samples(37, 101, 1);
    private static final OriginalWeights START = Originals.start(10, 101, 2);

    @ParameterizedTest
    @EnumSource(Way.class)
    void callsCutAtArbitraryPlacesGiveTheSameBitsAsOneCall(Way way) {
        try (OriginalTraining whole = way.begin(SAMPLES, START, RATE);
                OriginalTraining cut = way.begin(SAMPLES, START, RATE)) {
            whole.train(300);
            for (int pictures : new int[] {1, 0, 3, 70, 2, 6, 129, 89}) {
                cut.train(pictures);
                cut.weights();
            }

            Originals.assertSameBits(cut.weights(), whole.weights());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theSameStartAndPicturesGiveTheSameBits(Way way) {
        try (OriginalTraining one = way.begin(SAMPLES, START, RATE);
                OriginalTraining other = way.begin(SAMPLES, START, RATE)) {
            one.train(200);
            other.train(200);

            Originals.assertSameBits(one.weights(), other.weights());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void trainingLeavesTheStartAsItWas(Way way) {
        OriginalWeights copy =
                new OriginalWeights(START.hidden().clone(), START.output().clone());
        try (OriginalTraining training = way.begin(SAMPLES, START, RATE)) {
            training.train(200);

            Originals.assertSameBits(START, copy);
            assertThat(training.weights().hidden()).isNotEqualTo(copy.hidden());
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void weightsHandedOutDoNotChangeAnyMore(Way way) {
        try (OriginalTraining training = way.begin(SAMPLES, START, RATE)) {
            OriginalWeights before = training.weights();
            training.train(200);

            Originals.assertSameBits(before, START);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Way.class, names = "MINI_BATCH", mode = EnumSource.Mode.EXCLUDE)
    void everyWayButTheMiniBatchEndsWhereTheLoopsEnd(Way way) {
        try (OriginalTraining loops = Way.LOOPS.begin(SAMPLES, START, RATE);
                OriginalTraining training = way.begin(SAMPLES, START, RATE)) {
            loops.train(2000);
            training.train(2000);

            assertThat(way.sameAlgorithm()).isTrue();
            Originals.assertClose(training.weights(), loops.weights(), 1e-10);
        }
    }
}
