package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerHistogramsTest {
    @TempDir
    private Path folder;

    private DataSet data;

    @BeforeEach
    void read() {
        data = Stripes.in(folder, 20);
    }

    @Test
    void everyWeightAndBiasIsCountedInItsLayerAndAllLayersShareTheirBins() {
        NetworkParameters parameters = start(List.of(12, 7));

        List<Histogram> layers = LayerHistograms.of(parameters);

        assertThat(layers).extracting(Histogram::total).containsExactly(65L * 12, 13L * 7, 8L * 3);
        assertThat(layers).extracting(Histogram::low).containsOnly(layers.get(0).low());
        assertThat(layers)
                .extracting(Histogram::high)
                .containsOnly(layers.get(0).high());
        assertThat(layers.get(0).zeros()).as("biases begin at 0").isEqualTo(12);
    }

    @Test
    void activationsAndGradientsAreThoseOfTheProbe() {
        NetworkParameters parameters = start(List.of(12, 7));
        int[] pictures = IntStream.range(5, 45).toArray();

        LayerHistograms.OfPictures histograms = LayerHistograms.of(parameters, data, pictures);

        assertThat(histograms.activations()).extracting(Histogram::total).containsExactly(480L, 280L, 120L);
        assertThat(histograms.gradients()).extracting(Histogram::total).containsExactly(65L * 12, 13L * 7, 8L * 3);
        try (Probe probe = new Probe(parameters, 40, 1)) {
            float[] hidden = probe.activations(new PictureBatch(data, pictures)).get(0);
            long zeros = IntStream.range(0, hidden.length)
                    .filter(i -> hidden[i] == 0)
                    .count();
            assertThat(histograms.activations().get(0).zeros()).isEqualTo(zeros).isPositive();
            float[] gradient = probe.gradient(new PictureBatch(data, pictures)).values();
            double sum =
                    IntStream.range(0, 65 * 12).mapToDouble(i -> gradient[i]).sum();
            assertThat(histograms.gradients().get(0).mean()).isCloseTo(sum / (65 * 12), within(1e-12));
        }
    }

    @Test
    void activationsShareBinsWithLayersOfTheSameFunctionOnly() {
        List<Histogram> activations = LayerHistograms.of(start(List.of(12, 7)), data, new int[] {1, 2, 3})
                .activations();

        assertThat(activations.get(0).high()).isEqualTo(activations.get(1).high());
        assertThat(activations.get(0).low()).isZero();
        assertThat(activations.get(2).low()).isNegative();
    }

    @Test
    void theSampleIsDrawnFromTheValidationPicturesAndIsTheSameForTheSameSeed() {
        LearnedPictures pictures =
                LearnedPictures.of(TrainingPlanner.plan("run", data, Optional.empty(), Settings.small(2)));

        int[] sample = pictures.sample(3);

        assertThat(pictures.hasValidation()).isTrue();
        assertThat(sample).containsExactlyInAnyOrder(pictures.split().validation());
        assertThat(pictures.sample(3)).containsExactly(sample);
        assertThat(pictures.sample(4)).isNotEqualTo(sample);
    }

    private static NetworkParameters start(List<Integer> hidden) {
        return InitialParameters.draw(NetworkSpec.classifier(64, hidden, Activation.RELU, 3), new SplittableRandom(1));
    }
}
