package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hundredfold.ExplainedException;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AugmentationOptionsTest {
    private static final Augmentation BASE = new Augmentation(0.08, 10, 0.1, true, 0.1, 0.2, 0.05, 0.3);

    private static Augmentation over(Augmentation base, String... arguments) {
        AugmentationOptions options = new AugmentationOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options.over(TrainingSettings.defaults().toBuilder()
                        .augmentation(base)
                        .build())
                .augmentation();
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        assertThat(over(BASE)).isEqualTo(BASE);
        assertThat(over(Augmentation.NONE)).isEqualTo(Augmentation.NONE);
    }

    @Test
    void everyAmountHasAnOption() {
        assertThat(over(
                        Augmentation.NONE,
                        "--shift=0.08",
                        "--rotate=10",
                        "--zoom=0.1",
                        "--flip",
                        "--brightness=0.1",
                        "--contrast=0.2",
                        "--noise=0.05",
                        "--erase=0.3"))
                .isEqualTo(BASE);
    }

    @Test
    void mirroringIsSwitchedOffByName() {
        assertThat(over(BASE, "--no-flip")).isEqualTo(new Augmentation(0.08, 10, 0.1, false, 0.1, 0.2, 0.05, 0.3));
    }

    @Test
    void offLeavesOnlyWhatIsNamedBesides() {
        assertThat(over(BASE, "--augment", "off")).isEqualTo(Augmentation.NONE);
        assertThat(over(BASE, "--augment", "off", "--rotate", "20"))
                .isEqualTo(new Augmentation(0, 20, 0, false, 0, 0, 0, 0));
    }

    @Test
    void anAmountThatCannotBeIsRefusedByName() {
        assertThatThrownBy(() -> over(BASE, "--shift", "2"))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("The shift that pictures are varied by must lie between 0 and 0.5, not at 2.0.");
    }
}
