package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The examples are those of the protocol buffers' own description of their encoding. */
class ProtoWriterTest {
    @Test
    void numbersAreWrittenInGroupsOfSevenBits() throws IOException {
        assertThat(bytes(new ProtoWriter().number(1, 150))).containsExactly(0x08, 0x96, 0x01);
        assertThat(bytes(new ProtoWriter().number(1, 0))).containsExactly(0x08, 0);
        assertThat(bytes(new ProtoWriter().number(1, -2)))
                .containsExactly(0x08, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01);
    }

    @Test
    void textsAndMessagesHaveTheirLengthBefore() throws IOException {
        assertThat(bytes(new ProtoWriter().text(2, "testing")))
                .containsExactly(0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6E, 0x67);
        assertThat(bytes(new ProtoWriter().message(3, new ProtoWriter().number(1, 150))))
                .containsExactly(0x1A, 0x03, 0x08, 0x96, 0x01);
    }

    @Test
    void realNumbersBeginWithTheirLastByte() throws IOException {
        assertThat(bytes(new ProtoWriter().real(16, 1))).containsExactly(0x85, 0x01, 0, 0, 0x80, 0x3F);
    }

    @Test
    void aMessageIsWrittenAsItWasWhenItWasGiven() throws IOException {
        ProtoWriter inner = new ProtoWriter().number(1, 1);
        ProtoWriter outer = new ProtoWriter().message(2, inner);
        inner.number(1, 2);

        assertThat(bytes(outer)).containsExactly(0x12, 0x02, 0x08, 0x01);
    }

    private static int[] bytes(ProtoWriter message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        byte[] bytes = out.toByteArray();
        int[] unsigned = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            unsigned[i] = bytes[i] & 0xFF;
        }
        return unsigned;
    }
}
