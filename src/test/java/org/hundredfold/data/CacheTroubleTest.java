package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.CachedFolder.COLOUR_128;
import static org.hundredfold.data.CachedFolder.assertSame;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.runs.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CacheTroubleTest {
    @TempDir
    private Path parent;

    private CachedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CachedFolder.in(parent);
    }

    /**
     * A limit on the size of files looks to a program like a full disk. There are 46 times 48 KB of pixels; the last of
     * these limits is reached in the index behind them.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 40, 200, 1000, 2207, 2210})
    @DisabledOnOs(OS.WINDOWS)
    void onADiskThatFillsUpReadingGoesOnInMemory(int kilobytes) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(2 * kilobytes), "sh"));
        command.addAll(ChildJvm.command(ReadingProcess.class, folder.pictures(), folder.cache()));
        command.add(5, "-XX:-UsePerfData");

        List<String> lines = lines(ChildJvm.start(command));

        DataSet expected = folder.readWithoutCache(COLOUR_128);
        List<String> warnings = lines.stream()
                .filter(line -> line.startsWith(folder.cache() + ": "))
                .toList();
        assertThat(warnings).singleElement().asString().contains("cannot be written to (", "kept in memory");
        assertThat(lines).endsWith(expected.fingerprint());
        assertThat(lines)
                .containsSubsequence(IntStream.range(0, expected.pictures().size())
                        .mapToObj(i -> Sha256.hex(Sha256.of(expected.pixels().copyOf(i))))
                        .toList());
        assertThat(folder.files()).isEmpty();
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader output = process.inputReader()) {
            return output.lines().toList();
        }
    }

    @Test
    void whatAKilledProcessLeavesIsClearedAway() throws Exception {
        Process child = ChildJvm.start(ChildJvm.command(ReadingProcess.class, folder.pictures(), folder.cache()));
        try (BufferedReader output = child.inputReader()) {
            while (!"20".equals(output.readLine())) {
                assertThat(child.isAlive()).isTrue();
            }
            child.destroyForcibly().waitFor();
        }
        assertThat(folder.onlyFile()).asString().endsWith(PartFile.ENDING);
        CachedFolder.aged(folder.onlyFile(), Duration.ofMinutes(2));

        assertSame(folder.read(COLOUR_128), folder.readWithoutCache(COLOUR_128));

        assertThat(folder.onlyFile()).asString().doesNotEndWith(PartFile.ENDING);
    }
}
