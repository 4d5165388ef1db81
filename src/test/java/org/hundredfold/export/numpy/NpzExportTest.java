package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.Python;
import org.hundredfold.export.RunToExport;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.ParameterTensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is computed once more by the real NumPy. */
class NpzExportTest {
    @TempDir
    private Path folder;

    private final NpzExport export = new NpzExport();
    private NumPyRuns runs;
    private Python python;
    private Path out;

    @BeforeEach
    void prepare() {
        runs = new NumPyRuns(folder);
        python = new Python(folder);
        out = folder.resolve("my \"net's\\ 🐈.npz");
    }

    @AfterEach
    void close() {
        runs.close();
    }

    private Path verify() {
        return export.files(out).get(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "dense, not calibrated", "convolutional", "original"})
    void numPyGivesTheSameAnswers(String kind) throws Exception {
        RunToExport run = runs.train(NumPyRuns.settings(kind));

        assertThat(export.write(run, out).files()).containsExactly(out, verify());

        assertThat(python.runFile(verify())).startsWith("Equal: ").contains("pictures, the largest difference");
        assertThat(python.run(export.snippet(out)).lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("'across'");
    }

    @Test
    void anOriginalNetworkOfTwoClassesHasOneOutput() throws Exception {
        try (Stream<Path> files = Files.list(runs.pictures.resolve("square"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(runs.pictures.resolve("square"));

        export.write(runs.train(NumPyRuns.settings("original")), out);

        assertThat(python.runFile(verify())).startsWith("Equal: ");
        assertThat(NumPyFile.readArchive(out).get("layer2.weight").shape()).containsExactly(1, 10);
    }

    @Test
    void withoutPicturesOfItsOwnNoiseIsAnsweredAndThatIsSaid() throws Exception {
        RunToExport run = runs.train(NumPyRuns.settings("dense"));
        Files.move(runs.pictures, folder.resolve("elsewhere"));

        export.write(run, out);

        assertThat(python.runFile(verify()))
                .contains("None of the run's pictures was there to be read")
                .contains("Equal: 6 pictures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run['layer2.weight'][0, 0] += 0.5",
                "run['layer1.bias'][:] = np.nan",
                "run['means'] = run['means'] + 0.1",
                "run['temperature'] = run['temperature'] * 1.1",
                "run['golden.pixels'][3, 0, 2, 2] ^= 7",
                "run['preprocessing'] = np.array(str(run['preprocessing']).replace('crop', 'fit'))",
            })
    void whatIsNotTheSameIsSaid(String change) throws Exception {
        export.write(runs.train(NumPyRuns.settings("dense")), out);
        python.run("run = dict(np.load(%s))\n%s\nnp.savez('changed.npz', **run)"
                .formatted(JsonText.of(out.toString()), change));

        assertThatThrownBy(() -> python.runFile(verify(), "changed.npz"))
                .hasMessageContaining("NOT EQUAL")
                .hasMessageContaining("Not equal: ");
    }

    @Test
    void theWeightsAreThereByTheirNames() {
        RunToExport run = runs.train(NumPyRuns.settings("convolutional"));

        export.write(run, out);

        Map<String, NpyArray> arrays = NumPyFile.readArchive(out);
        NetworkParameters parameters = run.run().trained().parameters();
        float[] values = new float[parameters.values().length];
        for (ParameterTensor tensor : parameters.network().tensors()) {
            NpyNumbers array = (NpyNumbers) arrays.get(tensor.name());
            assertThat(array.shape()).isEqualTo(tensor.shape());
            for (int i = 0; i < tensor.length(); i++) {
                values[tensor.offset() + i] = (float) array.values()[i];
            }
        }
        assertThat(new NetworkParameters(parameters.network(), values).sha256()).isEqualTo(parameters.sha256());
        assertThat(((NpyText) arrays.get("classes")).values()).containsExactly("across", "down", "square");
        assertThat(((NpyText) arrays.get("golden.names")).values())
                .anyMatch(name -> Files.isRegularFile(runs.pictures.resolve(name)))
                .noneMatch(name -> name.contains(folder.toString()));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        RunToExport run = runs.train(NumPyRuns.settings("dense"));
        Files.writeString(verify(), "mine");

        assertThatThrownBy(() -> export.write(run, out))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("is there already");

        assertThat(verify()).hasContent("mine");
        assertThat(out).doesNotExist();
    }

    @Test
    void anyNameWillDo() throws Exception {
        out = folder.resolve("plain");
        export.write(runs.train(NumPyRuns.settings("dense")), out);

        assertThat(export.files(out)).isEqualTo(List.of(out, folder.resolve("plain.verify.py")));
        assertThat(python.runFile(verify())).startsWith("Equal: ");
    }
}
