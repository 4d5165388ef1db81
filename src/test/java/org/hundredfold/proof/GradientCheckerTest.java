package org.hundredfold.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.GradientCheck.Gradient;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientCheckerTest {
    @TempDir
    private Path folder;

    @Test
    void everyWayFollowsTheGradientOfTheOriginalNetwork() {
        GradientCheck check = GradientChecker.check(Originals.setup(folder));

        assertThat(check.passed()).isTrue();
        assertThat(check.parameters()).isEqualTo(1020);
        assertThat(check.checked()).isEqualTo(1020);
        assertThat(check.leftOut()).isZero();
        assertThat(check.gradients())
                .extracting(Gradient::name)
                .containsExactly(
                        "nested loops",
                        "the vectorised ND4J code",
                        "the fused update",
                        "the training engine (single precision)");
        assertThat(check.gradients().subList(0, 3))
                .allMatch(gradient -> gradient.layers().size() == 2 && gradient.largest() < 1e-6);
        assertThat(check.sentence()).startsWith("The gradient is right").contains("1,020 were held");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theGradientOfEveryPresetIsRight(Preset preset) {
        DataSet stripes = Stripes.in(folder, 20);
        TrainingSettings settings = TrainingSettings.of(preset).withPreprocessing(stripes.preprocessing());

        GradientCheck check = GradientChecker.check(TrainingPlanner.plan("", stripes, Optional.empty(), settings));

        assertThat(check.sentence()).startsWith("The gradient is right");
        assertThat(check.gradients()).hasSize(2);
        assertThat(check.checked() - check.leftOut()).isGreaterThan(100);
        assertThat(check.largest()).isPositive();
    }

    @Test
    void theGradientOfAConvolutionalNetworkIsRight() {
        GradientCheck check = GradientChecker.check(
                TrainingPlanner.plan("", Stripes.in(folder, 20), Optional.empty(), Settings.convolutional(false)));

        assertThat(check.passed()).isTrue();
        assertThat(check.gradients()).allMatch(gradient -> gradient.layers().size() == 3);
    }

    @Test
    void aWrongGradientIsNotCalledRight() {
        GradientCheck wrong = new GradientCheck(
                "3-1", 4, 4, 0, 2, List.of(new Gradient("loops", List.of(1e-9)), new Gradient("x", List.of(2e-4))));
        GradientCheck none = new GradientCheck("3-1", 4, 4, 0, 2, List.of(new Gradient("x", List.of(1.0, Double.NaN))));

        assertThat(wrong.passed()).isFalse();
        assertThat(wrong.sentence()).startsWith("The gradient is WRONG");
        assertThat(none.passed()).isFalse();
    }
}
