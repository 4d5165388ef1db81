package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names with line breaks and other control characters look like no lines of their own. */
class NamesOnOneLineTest extends CommandTest {
    private static final String HOSTILE = "two\nlines\u001b[31m.png";
    private static final String SHOWN = "two\\u000alines\\u001b[31m.png";

    @BeforeEach
    void onlyWhereNamesMayHoldAnything() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }

    @Test
    void inErrors() {
        assertThat(runAtHome("inspect", folder.resolve(HOSTILE).toString())).isEqualTo(2);
        assertThat(error()).contains(SHOWN).hasLineCount(1);

        assertThat(runAtHome("inspect", stripes.toString(), "--" + HOSTILE)).isEqualTo(2);
        assertThat(error()).contains(SHOWN);
    }

    @Test
    void inProgressAndAnswers() throws IOException {
        Path down = Files.move(stripes.resolve("down"), stripes.resolve("down\nwards"));
        Path broken = Files.writeString(down.resolve(HOSTILE), "no picture");
        train(1, "--no-baselines", "--name", "first\nrun");
        assertThat(error()).contains(SHOWN + ": ").doesNotContain(HOSTILE);

        runAtHome("runs");
        assertThat(output()).contains("first\\u000arun").hasLineCount(1);

        Path picture = Files.move(down.resolve("1.png"), down.resolve("1\n.png"));
        runAtHome("classify", "latest", picture.toString(), broken.toString());
        assertThat(output()).contains("1\\u000a.png: ").hasLineCount(1);
        assertThat(error()).contains(SHOWN + ": ").hasLineCount(1);

        runAtHome("classify", "latest", down.toString());
        assertThat(output().lines()).allMatch(line -> line.startsWith("  ") || line.contains("answered"));

        runAtHome("evaluate", "latest", stripes.toString(), "--no-baselines");
        assertThat(output()).contains("down\\u000awards: ").hasLineCount(4);
    }

    @Test
    void withoutTouchingWhatIsMerelyUnusual() {
        assertThat(Words.oneLine("ışık \u05d0\u05d1 👍 =1+1 \\n")).isEqualTo("ışık \u05d0\u05d1 👍 =1+1 \\n");
        assertThat(Words.oneLine("a\u2028b\u2029c\u0085d")).isEqualTo("a\\u2028b\\u2029c\\u0085d");
    }
}
