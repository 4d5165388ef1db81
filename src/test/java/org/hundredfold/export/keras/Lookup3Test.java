package org.hundredfold.export.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lookup3Test {
    /** One of those at the end of lookup3.c. */
    @Test
    void aKnownSentenceHasItsKnownChecksum() {
        byte[] sentence = "Four score and seven years ago".getBytes(StandardCharsets.US_ASCII);

        assertThat(Lookup3.of(sentence, sentence.length)).isEqualTo(0x17770551);
    }
}
