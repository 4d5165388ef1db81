package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Python;
import org.hundredfold.export.numpy.OriginalExport.End;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalExportTest {
    private static final int UPDATES = 1234;
    private static final int FEWER = 50;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(7);
    private final OriginalSamples samples = samples(70, 11);
    private final OriginalWeights start = new OriginalWeights(randoms(4 * 11, 0.3), randoms(4, 0.3));

    private OriginalSamples samples(int count, int inputs) {
        double[] x = randoms(count * inputs, 1);
        double[] t = new double[count];
        for (int n = 0; n < count; n++) {
            x[n * inputs + inputs - 1] = 1;
            t[n] = x[n * inputs] > 0.5 ? 1 : 0;
        }
        return new OriginalSamples(inputs, x, t);
    }

    private double[] randoms(int count, double scale) {
        return random.doubles(count).map(value -> scale * value).toArray();
    }

    private void export() {
        List<End> ends = Stream.of(Way.values()).map(this::end).toList();
        OriginalExport.write(folder, samples, start, 0.1, ends);
    }

    private End end(Way way) {
        int updates = way == Way.VECTORISED ? FEWER : UPDATES;
        try (OriginalTraining training = way.begin(samples, start, 0.1)) {
            training.train(updates);
            return new End(way, updates, training.weights());
        }
    }

    @Test
    void startAndEndsAreArchivesOfTheArraysThatTheReadmeNames() {
        export();

        Map<String, NpyNumbers> written = ArrayFile.archive(folder.resolve("start.npz"));
        assertThat(written.get("x").shape()).containsExactly(70, 11);
        assertThat(written.get("x").values()).containsExactly(samples.x());
        assertThat(written.get("t").values()).containsExactly(samples.t());
        assertThat(written.get("hidden").shape()).containsExactly(4, 11);
        assertThat(written.get("output").values()).containsExactly(start.output());
        assertThat(written.get("rate").values()).containsExactly(0.1);
        Map<String, NpyNumbers> end = ArrayFile.archive(folder.resolve("end-vectorised.npz"));
        assertThat(end.get("updates").values()).containsExactly(FEWER);
        assertThat(end.get("hidden").values())
                .containsExactly(end(Way.VECTORISED).weights().hidden());
        assertThat(folder.resolve("README.txt"))
                .content()
                .contains("70 pictures of 11 inputs", "1,234 updates", "end-mini-batch.npz", "0.1")
                .doesNotContain("{");
    }

    @Test
    void theReplayEndsAtTheWeightsOfEveryWayThatMakesTheSameUpdates() throws Exception {
        Python python = new Python(folder);
        export();

        List<String> lines = python.runFile(folder.resolve("replay.py")).lines().toList();

        Pattern line = Pattern.compile(
                "end-(.*)\\.npz: (\\d+) updates, largest difference (\\S+), (\\S+) of the largest weight(.*)");
        assertThat(lines).hasSize(4).allMatch(printed -> line.matcher(printed).matches());
        for (String printed : lines) {
            var match = line.matcher(printed);
            match.matches();
            if (match.group(5).isEmpty()) {
                assertThat(Double.parseDouble(match.group(4))).as(printed).isLessThan(1e-9);
            } else {
                assertThat(match.group(1)).isEqualTo("mini-batch");
            }
        }
    }

    @Test
    void theReplayNoticesAnEndThatIsNotTheSame() throws Exception {
        Python python = new Python(folder);
        export();
        Files.delete(folder.resolve("end-fused.npz"));
        double[] hidden = end(Way.FUSED).weights().hidden().clone();
        hidden[5] += 1e-3;
        NumPyFile.writeArchive(
                folder.resolve("end-fused.npz"),
                Map.of(
                        "hidden", NpyNumbers.of(hidden, 4, 11),
                        "output", NpyNumbers.of(end(Way.FUSED).weights().output(), 4),
                        "updates", NpyNumbers.of(UPDATES)));

        assertThat(python.runFile(folder.resolve("replay.py")))
                .containsPattern("end-fused.npz: 1234 updates, largest difference 1.0e-03");
    }

    @Test
    void roundsThroughThePicturesGiveExactlyTheUpdates() {
        for (int pictures = 1; pictures < 400; pictures++) {
            for (int updates : new int[] {1, 17, 200_000, 199_999}) {
                assertThat((int) (pictures * OriginalExport.epochs(updates, pictures)))
                        .isEqualTo(updates);
            }
        }
        assertThat(OriginalExport.epochs(200_000, 500)).isEqualTo(400);
    }

    @Test
    void aFileThatIsThereAlreadyIsNamedAndKept() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "mine");

        assertThatThrownBy(this::export)
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("README.txt is there already");

        assertThat(folder.resolve("README.txt")).hasContent("mine");
        assertThat(folder.resolve("start.npz")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> OriginalExport.prepare(file))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> OriginalExport.prepare(file.resolve("below")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsExplained() throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeTrue(!Files.isWritable(closed), "nothing is closed to this user");

        assertThatThrownBy(() -> OriginalExport.prepare(closed))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("cannot be written to");
    }
}
