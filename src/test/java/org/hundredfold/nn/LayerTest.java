package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {
    @Test
    void ratesOfDropoutAreSaidInPlainNumbers() {
        assertThat(new Dropout(1e-5).summary()).isEqualTo("dropout 0.00001");
        assertThat(new Dropout(0.3).summary()).isEqualTo("dropout 0.3");
    }

    @Test
    void aNetworkCostsWhatItsLayersCost() {
        NetworkSpec network = NetworkSpec.classifier(
                new Shape(3, 8, 6),
                Standardisation.NONE,
                List.of(
                        new Convolution(4, 3, Activation.IDENTITY),
                        new Normalisation(2, Activation.RELU),
                        new MaxPooling(2),
                        new Dropout(0.1)),
                5);

        assertThat(network.multiplications()).isEqualTo(48 * 4 * 3 * 9 + 48 * 4 + 12 * 4 * 5);
        assertThat(network.parameterCount()).isEqualTo(4 * 3 * 9 + 4 + 8 + 12 * 4 * 5 + 5);
    }
}
