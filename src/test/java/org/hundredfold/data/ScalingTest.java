package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 256, 785})
    void everyByteBecomesItsShareOf255AndNothingElseChanges(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        float[] floats = new float[length + 5];
        float[] byLoop = new float[length + 5];

        Scaling.fastest().toFloats(bytes, floats, 2);
        Scaling.rest(bytes, 0, byLoop, 2);

        assertThat(floats).containsExactly(byLoop);
        for (int i = 0; i < length; i++) {
            assertThat(floats[2 + i]).isEqualTo((i & 0xFF) * (1f / 255));
        }
        assertThat(new float[] {floats[0], floats[1], floats[length + 2], floats[length + 3], floats[length + 4]})
                .containsOnly(0);
    }
}
