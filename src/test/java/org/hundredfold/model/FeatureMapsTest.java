package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.junit.jupiter.api.Test;

class FeatureMapsTest {
    @Test
    void theMapsOfAFilterThatPicksThePixelAreThePicture() {
        NetworkSpec network = network(new Convolution(2, 3, Activation.RELU), new MaxPooling(2), new Dropout(0.5));
        float[] values = new float[network.parameterCount()];
        values[9 + 4] = 2; // the middle of the second filter
        byte[] pixels = new byte[64];
        pixels[0] = (byte) 255;
        pixels[9] = 51;
        List<FeatureMaps> maps = FeatureMaps.of(model(new NetworkParameters(network, values)), pixels);

        assertThat(maps).extracting(FeatureMaps::layer).containsExactly(0, 1);
        assertThat(maps.get(0).shape()).isEqualTo(new Shape(2, 8, 8));
        assertThat(maps.get(0).value(1, 0)).isCloseTo(2, within(1e-6f));
        assertThat(maps.get(0).value(1, 9)).isCloseTo(0.4f, within(1e-6f));
        assertThat(maps.get(0).largest(0)).isZero();
        assertThat(maps.get(1).shape()).isEqualTo(new Shape(2, 4, 4));
        assertThat(maps.get(1).largest(1)).isCloseTo(2, within(1e-6f));
        assertThat(maps.get(1).value(1, 1)).isZero();
    }

    @Test
    void averagesAreMapsOfOnePlaceAndDenseNetworksMakeNone() {
        NetworkSpec averaging = network(new Convolution(2, 3, Activation.RELU), new AveragePooling());
        NetworkSpec dense = network(new Dense(5, Activation.RELU, true));

        assertThat(FeatureMaps.of(model(draw(averaging)), new byte[64]))
                .extracting(FeatureMaps::shape)
                .containsExactly(new Shape(2, 8, 8), Shape.flat(2));
        assertThat(FeatureMaps.of(model(draw(dense)), new byte[64])).isEmpty();
        assertThat(FeatureMaps.areMadeBy(averaging)).isTrue();
        assertThat(FeatureMaps.areMadeBy(dense)).isFalse();
    }

    private static NetworkSpec network(Layer... hidden) {
        return NetworkSpec.classifier(new Shape(1, 8, 8), Standardisation.NONE, List.of(hidden), 3);
    }

    private static NetworkParameters draw(NetworkSpec network) {
        return InitialParameters.draw(network, new SplittableRandom(1));
    }

    private static TrainedModel model(NetworkParameters parameters) {
        return new TrainedModel(parameters, List.of("a", "b", "c"), new Preprocessing(8, false, Framing.CROP));
    }
}
