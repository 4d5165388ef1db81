package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {
    private static Path path(String encoded) {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        Path root = Path.of("/");
        return root.relativize(Path.of(URI.create("file:///" + encoded)));
    }

    @ParameterizedTest
    @CsvSource({
        "cat/1.png, cat/1.png",
        "caf%C3%A9/%F0%9F%98%80.png, caf\u00E9/\uD83D\uDE00.png",
        "100%25/a+b%20c.png, 100%/a+b c.png",
        "100%25%20+/%FF.png, 100% +/\uFFFDFF.png",
        "%E9/caf%C3%A9%E9.png, \uFFFDE9/caf\u00E9\uFFFDE9.png",
        "%F0%9F%98.png, \uFFFDF0\uFFFD9F\uFFFD98.png",
        "%ED%A0%80, \uFFFDED\uFFFDA0\uFFFD80",
        "%EF%BF%BDFF, \uFFFDEF\uFFFDBF\uFFFDBDFF",
        "%EF%BF%BF, \uFFFF"
    })
    void namesAreTextThatLeadsBackToThem(String encoded, String text) {
        Path path = path(encoded);
        Path folder = Path.of("..", "pictures");

        assertThat(PathText.of(path)).isEqualTo(text);
        assertThat(PathText.resolve(folder, text)).isEqualTo(folder.resolve(path));
    }

    @Test
    void noTwoNamesReadTheSame() {
        assertThat(Stream.of("%FF", "%FE", "%EF%BF%BD", "%EF%BF%BDFF", "%25FF", "%FFFF", "FF", "%EF%BF", "%EF%FF")
                        .map(encoded -> PathText.of(path(encoded))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "c\uFFFD.png", "\uFFFD00", "\uFFFD2F"})
    void textThatComesFromNoPathIsTakenAsItIs(String text) {
        assertThat(PathText.resolve(Path.of("folder"), text)).isEqualTo(Path.of("folder", text));
    }
}
