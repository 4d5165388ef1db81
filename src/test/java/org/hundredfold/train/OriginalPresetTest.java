package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalPresetTest {
    private static final int EPOCHS = 3;
    private static final int PIXELS = 100;
    private static final int UNITS = 10;

    @TempDir
    private Path folder;

    @Test
    void twoClassesEndWhereTheNestedLoopsOfTheStoryEnd() throws Exception {
        TrainingPlan plan = planForTwoClasses(settings(EPOCHS, 0));

        TrainingResult result = train(plan);

        assertThat(result.steps()).isEqualTo((long) EPOCHS * plan.split().training().length);
        assertThat(result.model().parameters().doubles()).containsExactly(byLoops(plan), within(1e-6));
    }

    @Test
    void itLearnsMoreThanTwoClassesToo() {
        DataSet data = stripes();
        TrainingPlan plan = TrainingPlanner.plan("original", data, Optional.empty(), settings(60, 0.2));

        assertThat(train(plan).validation().orElseThrow().accuracy()).isGreaterThan(0.8);
    }

    private static TrainingResult train(TrainingPlan plan) {
        return new Trainer(plan, List.of(), new TrainingControl()).run();
    }

    /** Without validation pictures, so that the model is that of the epoch with the lowest training loss: the last one. */
    private static TrainingSettings settings(int epochs, double validationShare) {
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL);
        return original.toBuilder()
                .epochs(epochs)
                .validationShare(validationShare)
                .testShare(0.2)
                .earlyStop(0)
                .seed(4)
                .build();
    }

    private DataSet stripes() {
        Stripes.write(folder, 60, 1);
        return new FolderReader().read(folder, settings(EPOCHS, 0).preprocessing(), ReadProgress.NONE);
    }

    private TrainingPlan planForTwoClasses(TrainingSettings settings) throws Exception {
        stripes();
        try (var files = Files.walk(folder.resolve("square"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        DataSet data = new FolderReader().read(folder, settings.preprocessing(), ReadProgress.NONE);
        return TrainingPlanner.plan("original", data, Optional.empty(), settings);
    }

    /** The parameters after the same pictures in the same order, laid out as those of the network. */
    private static double[] byLoops(TrainingPlan plan) {
        long seed = plan.settings().seed();
        OriginalWeights weights =
                weights(InitialParameters.draw(plan.network(), RandomPurpose.INITIAL_PARAMETERS.from(seed)));
        Shuffler shuffler = new Shuffler(seed);
        int[] order = plan.split().training().clone();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffler.shuffle(order);
            try (OriginalTraining loops = Way.LOOPS.begin(
                    samples(plan.data(), order),
                    weights,
                    plan.settings().optimizer().learningRate())) {
                loops.train(order.length);
                weights = loops.weights();
            }
        }
        return parameters(weights);
    }

    private static OriginalSamples samples(DataSet data, int[] order) {
        double[] x = new double[order.length * (PIXELS + 1)];
        double[] t = new double[order.length];
        float[] pixels = new float[PIXELS];
        for (int i = 0; i < order.length; i++) {
            data.pixels().readFloats(order[i], pixels, 0);
            for (int p = 0; p < PIXELS; p++) {
                x[i * (PIXELS + 1) + p] = pixels[p];
            }
            x[i * (PIXELS + 1) + PIXELS] = 1;
            t[i] = data.pictures().get(order[i]).label();
        }
        return new OriginalSamples(PIXELS + 1, x, t);
    }

    private static OriginalWeights weights(NetworkParameters start) {
        double[] values = start.doubles();
        double[] hidden = new double[UNITS * (PIXELS + 1)];
        for (int j = 0; j < UNITS; j++) {
            System.arraycopy(values, j * PIXELS, hidden, j * (PIXELS + 1), PIXELS);
            hidden[j * (PIXELS + 1) + PIXELS] = values[UNITS * PIXELS + j];
        }
        int output = UNITS * (PIXELS + 1);
        return new OriginalWeights(hidden, Arrays.copyOfRange(values, output, output + UNITS));
    }

    private static double[] parameters(OriginalWeights weights) {
        double[] values = new double[UNITS * (PIXELS + 1) + UNITS];
        for (int j = 0; j < UNITS; j++) {
            System.arraycopy(weights.hidden(), j * (PIXELS + 1), values, j * PIXELS, PIXELS);
            values[UNITS * PIXELS + j] = weights.hidden()[j * (PIXELS + 1) + PIXELS];
            values[UNITS * (PIXELS + 1) + j] = weights.output()[j];
        }
        return values;
    }
}
