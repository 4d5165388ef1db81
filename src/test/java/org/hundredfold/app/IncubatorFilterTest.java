package org.hundredfold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncubatorFilterTest {
    private static final String WARNING = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final IncubatorFilter filter = new IncubatorFilter(passed);

    private String passed() {
        return passed.toString(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void theWarningIsDroppedHoweverItIsCutUp(int piece) throws IOException {
        byte[] bytes = ("WARNING: other\n" + WARNING + "ä\nWARNING").getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at += piece) {
            filter.write(bytes, at, Math.min(piece, bytes.length - at));
        }

        assertThat(passed()).isEqualTo("WARNING: other\nä\nWARNING");
        assertThat(filter.dropped()).isTrue();
    }

    @Test
    void aSecondSuchLineIsTheProgramsOwn() throws IOException {
        filter.write((WARNING + WARNING).getBytes(UTF_8));

        assertThat(passed()).isEqualTo(WARNING);
    }

    @Test
    void theWarningInTheMiddleOfALineIsPassedOn() throws IOException {
        filter.write(("He said: " + WARNING).getBytes(UTF_8));

        assertThat(passed()).isEqualTo("He said: " + WARNING);
        assertThat(filter.dropped()).isFalse();
    }

    @Test
    void whatOnlyBeginsLikeTheWarningIsPassedOnAtTheEnd() throws IOException {
        filter.write("WARNING: Us".getBytes(UTF_8));
        filter.flush();

        assertThat(passed()).isEqualTo("WARNING: Us");
    }

    @Test
    void nothingWaitsForTheEndOfItsLine() throws IOException {
        filter.write((WARNING + "read 100").getBytes(UTF_8));

        assertThat(passed()).isEqualTo("read 100");
    }
}
