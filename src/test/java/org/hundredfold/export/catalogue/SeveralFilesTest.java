package org.hundredfold.export.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of exports that write several files. */
class SeveralFilesTest {
    @TempDir
    private Path folder;

    static Stream<RunExport> severalFiles() {
        return RunExports.ALL.stream()
                .filter(export -> export.files(Path.of("a")).size() > 1);
    }

    @ParameterizedTest
    @MethodSource("severalFiles")
    void ifOneCannotBeWrittenNoneStaysButWhatSomebodyElseHasPutThereMeanwhileDoes(RunExport export) {
        Path out = folder.resolve("mine" + export.ending());
        for (Path theirs : export.files(out)) {
            assertThatThrownBy(() -> export.write(runWhilePuttingThere(theirs), out))
                    .isInstanceOf(ExplainedException.class)
                    .hasMessageContaining("%s is there already".formatted(theirs));

            assertThat(folder.toFile().list())
                    .containsExactly(theirs.getFileName().toString());
            assertThat(theirs).hasContent("theirs").satisfies(Files::delete);
        }
    }

    private static RunToExport runWhilePuttingThere(Path file) {
        RunToExport run = NetworkRuns.run(NetworkRuns.dense(false, Framing.CROP));
        return new RunToExport(
                run.run(),
                run.answers(),
                () -> {
                    write(file);
                    return run.goldenPictures().get();
                },
                run.learned(),
                run.archive());
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "theirs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
