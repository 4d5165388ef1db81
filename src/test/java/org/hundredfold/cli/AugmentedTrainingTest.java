package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Augmentation;
import org.junit.jupiter.api.Test;

/** Trains with varied pictures from the command line. */
class AugmentedTrainingTest extends CommandTest {
    private int train(String... options) {
        return runAtHome(with(new String[] {"train", stripes.toString(), "--epochs", "2", "--no-baselines"}, options));
    }

    private Augmentation kept() {
        try (RunStore store = RunStore.open(home)) {
            return store.list().get(0).settings().augmentation();
        }
    }

    @Test
    void whatIsProposedIsToldAndKept() {
        assertThat(train("--augment", "auto", "--rotate", "3")).isZero();

        assertThat(error()).contains("Proposed for the training pictures: Shifted, turned and zoomed a little");
        assertThat(kept()).isEqualTo(new Augmentation(0.08, 3, 0.1, false, 0, 0, 0, 0));
    }

    @Test
    void offVariesNothing() {
        assertThat(train("--augment", "off")).isZero();

        assertThat(kept()).isEqualTo(Augmentation.NONE);
    }

    @Test
    void amountsOfOnesOwnNeedNoProposal() {
        assertThat(train("--shift", "0.1", "--flip")).isZero();

        assertThat(kept().shift()).isEqualTo(0.1);
        assertThat(kept().flip()).isTrue();
        assertThat(error()).doesNotContain("Proposed");
    }

    @Test
    void aRunWithVariedPicturesIsRepeatedToTheBit() {
        assertThat(train("--augment", "auto", "--noise", "0.1", "--erase", "0.3", "--name", "varied"))
                .isZero();

        assertThat(runAtHome("again", "varied", "--no-baselines")).isZero();

        assertThat(output()).contains("Same bits");
    }

    @Test
    void anAmountThatCannotBeIsRefusedBeforeAnyPictureIsRead() {
        assertThat(runAtHome("train", folder.resolve("nowhere").toString(), "--zoom", "3"))
                .isEqualTo(2);

        assertThat(error()).contains("The scale that pictures are varied by must lie between 0 and 0.5, not at 3.0.");
    }
}
