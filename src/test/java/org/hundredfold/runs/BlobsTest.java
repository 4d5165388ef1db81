package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlobsTest {
    @Test
    void floatsAreKeptInLittleEndianOrder() {
        assertThat(Blobs.bytes(new float[] {1, -2})).containsExactly(0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0);
    }

    @Test
    void everyFloatComesBack() {
        float[] values = {0, -0f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f};

        assertThat(Blobs.floats(Blobs.bytes(values))).containsExactly(values);
    }
}
