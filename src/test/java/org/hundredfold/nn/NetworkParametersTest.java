package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkParametersTest {
    private static final NetworkSpec NETWORK = NetworkSpec.classifier(2, List.of(), Activation.RELU, 2);

    @Test
    void theBytesAreInLittleEndianOrder() {
        NetworkParameters parameters = new NetworkParameters(NETWORK, new float[] {1, -2, 0, 0, 0, 0});

        assertThat(parameters.bytes()).hasSize(24).startsWith(0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0);
    }

    @Test
    void everyValueComesBackFromItsBytes() {
        float[] values = {-0f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f};

        NetworkParameters back = NetworkParameters.of(NETWORK, new NetworkParameters(NETWORK, values).bytes());

        assertThat(back.values()).containsExactly(values);
    }
}
