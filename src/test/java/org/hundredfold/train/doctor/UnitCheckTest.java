package org.hundredfold.train.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.doctor.Course.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitCheckTest {
    @TempDir
    private Path folder;

    @Test
    void theDeadOfAConvolutionAreMapsAndThoseOfADenseLayerUnits() {
        TrainingPlan plan =
                TrainingPlanner.plan("run", Stripes.in(folder, 10), Optional.empty(), Settings.convolutional(false));
        UnitCheck check = new UnitCheck(plan);

        int pictures = plan.split().training().length;
        assertThat(check.of(withBiases(plan, 0, -1000))).hasValue(new Units(1, true, 4, 4, pictures));
        assertThat(check.of(withBiases(plan, 2, -1000))).hasValue(new Units(3, false, 8, 8, pictures));
    }

    private static NetworkParameters withBiases(TrainingPlan plan, int layer, float bias) {
        NetworkParameters drawn = InitialParameters.draw(plan.network(), new SplittableRandom(1));
        ParameterTensor biases = plan.network().bias(layer).orElseThrow();
        Arrays.fill(drawn.values(), biases.offset(), biases.offset() + biases.length(), bias);
        return drawn;
    }
}
