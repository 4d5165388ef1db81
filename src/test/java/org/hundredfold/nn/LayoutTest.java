package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static NetworkSpec network(Layer... hidden) {
        return NetworkSpec.classifier(new Shape(1, 28, 28), Standardisation.NONE, List.of(hidden), 10);
    }

    @Test
    void aPictureTakesOneLaneAtEachPixelUpToTheFirstLayerWithWeights() {
        for (Layer first : List.of(
                new Dropout(0.2), new MaxPooling(2), new AveragePooling(), new Dense(8, Activation.RELU, true))) {
            assertThat(Layout.into(network(first), 0, false).length()).isEqualTo(28 * 28);
        }
        NetworkSpec network = network(new Dropout(0.2), new MaxPooling(2), new Dense(8, Activation.RELU, true));
        assertThat(Layout.into(network, 1, false).length()).isEqualTo(28 * 28);
        assertThat(Layout.into(network, 2, false).length()).isEqualTo(14 * 14);
    }

    @Test
    void aConvolutionFindsZerosAroundItsInputs() {
        NetworkSpec network = network(new Dropout(0.2), new Convolution(4, 5, Activation.RELU));

        assertThat(Layout.into(network, 1, false)).isEqualTo(new Layout(new Shape(1, 28, 28), 2, 1));
    }

    @Test
    void whereDerivativesGoBackToItAPictureFillsWholeVectorsToo() {
        assertThat(Layout.into(network(new MaxPooling(2)), 0, true).pixel()).isEqualTo(Gemm.WIDTH);
    }

    @Test
    void mapsFillWholeVectors() {
        NetworkSpec network = network(new Convolution(4, 5, Activation.RELU), new Dropout(0.2), new MaxPooling(2));

        assertThat(Layout.into(network, 1, false).pixel()).isEqualTo(Gemm.WIDTH);
        assertThat(Layout.into(network, 2, false).pixel()).isEqualTo(Gemm.WIDTH);
        assertThat(Layout.into(network, 3, false)).isEqualTo(Layout.padded(new Shape(4, 14, 14), 0));
    }
}
