package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.ui.common.Formats;
import org.junit.jupiter.api.Test;

class FirstLayerTest {
    @Test
    void aBiasThatRoundsToNothingHasNoSign() {
        assertThat(Formats.signed(1e-13)).isEqualTo("0");
        assertThat(Formats.signed(-1e-13)).isEqualTo("0");
        assertThat(FirstLayer.brief(-0.0004)).isEqualTo("0");
        assertThat(FirstLayer.brief(0.0004)).isEqualTo("0");
        assertThat(FirstLayer.brief(-0.0006)).isEqualTo("−0.001");
        assertThat(FirstLayer.brief(0.0306)).isEqualTo("+0.031");
    }

    @Test
    void theUnitsOfAConvolutionAreItsFilters() {
        FirstLayer layer = layer(
                true, new Convolution(4, 3, Activation.RELU), new MaxPooling(2), new Dense(8, Activation.RELU, true));

        assertThat(layer.units()).isEqualTo(4);
        assertThat(layer.weights().size()).isEqualTo(3);
        assertThat(layer.channels()).isEqualTo(3);
        assertThat(layer.isOutput()).isFalse();
        assertThat(layer.unit(2).name()).isEqualTo("filter 3");
        assertThat(layer.unit(2).inWords()).startsWith("filter 3, bias 0, norm ");
        float[] values = layer.model().parameters().values();
        assertThat(layer.weights().plane(2, 1).values())
                .containsExactly(Arrays.copyOfRange(values, 2 * 27 + 9, 2 * 27 + 18));
        double squares = IntStream.range(54, 81)
                .mapToDouble(i -> (double) values[i] * values[i])
                .sum();
        assertThat(layer.unit(2).norm()).isEqualTo(Math.sqrt(squares));
    }

    @Test
    void aFilterHasNoSingleWeightsToTheNextLayerButASentence() {
        Convolution first = new Convolution(4, 3, Activation.RELU);
        FirstLayer dense =
                layer(false, first, new MaxPooling(2), new Dropout(0.1), new Dense(8, Activation.RELU, true));
        assertThat(dense.outgoing(1, 10)).isEmpty();
        assertThat(dense.mapGoesInto())
                .isEqualTo("Its map goes through pooling 2 × 2, then dropout into each of the 8 units of layer 4.");

        FirstLayer maps =
                layer(false, first, new Normalisation(2, Activation.RELU), new Convolution(6, 3, Activation.RELU));
        assertThat(maps.mapGoesInto())
                .isEqualTo("Its map goes through normalisation into each of the 6 maps of layer 3.");

        assertThat(layer(false, first).mapGoesInto()).isEqualTo("Its map goes into each of the 3 outputs of layer 2.");
    }

    @Test
    void whereTheFirstDenseLayerIsNotTheFirstLayerItsPicturesAreAsLargeAsWhatComesToIt() {
        FirstLayer pooled = layer(true, new MaxPooling(2), new Dense(5, Activation.RELU, true));
        assertThat(pooled.weights().size()).isEqualTo(4);
        assertThat(pooled.unit(4).name()).isEqualTo("unit 5");
        assertThat(pooled.outgoing(4, 10)).hasSize(3);
        assertThat(pooled.mapGoesInto()).isEmpty();

        FirstLayer classes = layer(false, new Dropout(0.5));
        assertThat(classes.isOutput()).isTrue();
        assertThat(classes.unit(1).name()).isEqualTo("b");
    }

    private static FirstLayer layer(boolean colour, Layer... hidden) {
        NetworkSpec network =
                NetworkSpec.classifier(new Shape(colour ? 3 : 1, 8, 8), Standardisation.NONE, List.of(hidden), 3);
        return new FirstLayer(new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(1)),
                List.of("a", "b", "c"),
                new Preprocessing(8, colour, Framing.CROP)));
    }
}
