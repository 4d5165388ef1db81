package org.hundredfold.export.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.Python;
import org.hundredfold.export.RunToExport;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebook is run by the real Jupyter. */
class NotebookExportTest {
    @TempDir
    private Path folder;

    private final NotebookExport export = new NotebookExport();
    private NumPyRuns runs;
    private Python python;
    private Path out;

    @BeforeEach
    void prepare() {
        python = new Python(folder);
        Python.require(Python.has("nbconvert, nbclient, ipykernel, matplotlib"), "Jupyter is not here");
        runs = new NumPyRuns(folder);
        out = folder.resolve("my \"net's\\ 🐈.ipynb");
    }

    @AfterEach
    void close() {
        if (runs != null) {
            runs.close();
        }
    }

    /** Runs all cells by the snippet, which fails if one of them does; gives what they printed. */
    private String executed() throws Exception {
        python.run(export.snippet(out));
        JsonNode notebook = new ObjectMapper().readTree(out.toFile());
        StringBuilder printed = new StringBuilder();
        for (JsonNode cell : notebook.get("cells")) {
            for (JsonNode output : cell.path("outputs")) {
                assertThat(output.get("output_type").asText()).isNotEqualTo("error");
                assertThat(output.path("name").asText()).as(output.toString()).isNotEqualTo("stderr");
                output.path("text").forEach(line -> printed.append(line.asText()));
            }
        }
        return printed.toString();
    }

    private Stream<String> notes() {
        Map<String, NpyArray> arrays = NumPyFile.readArchive(export.files(out).get(1));
        return Stream.of("training.note", "golden.note")
                .flatMap(name -> ((NpyText) arrays.get(name)).values().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "dense, not calibrated", "convolutional"})
    void everyCellRunsAndTheAnswersAreTheSame(String kind) throws Exception {
        export.write(runs.train(NumPyRuns.settings(kind)), out);

        assertThat(executed())
                .contains("run: mine", "classes: across, down, square", "answers: the largest difference")
                .contains("It is not repeated here. Only the original network");
        assertThat(Files.readString(out)).contains("image/png");
    }

    @Test
    void theOriginalNetworkIsTrainedOnceMoreAndEndsAtTheSameWeights() throws Exception {
        RunToExport run = runs.train(NumPyRuns.settings("original"));

        export.write(run, out);

        int updates = run.run().summary().bestEpoch().orElseThrow()
                * run.run().summary().parts().training();
        assertThat(executed())
                .contains(updates + " updates", "layer1.weight: largest difference", "layer2.weight: largest");
    }

    @Test
    void twoClassesOfTheOriginalShareAnOutputThere() throws Exception {
        Path two = folder.resolve("two");
        for (String name : new String[] {"across", "down"}) {
            Files.createDirectories(two);
            Files.move(runs.pictures.resolve(name), two.resolve(name));
        }

        export.write(runs.train(NumPyRuns.settings("original"), two), out);

        assertThat(executed()).contains("layer2.weight: largest difference");
    }

    @Test
    void aTrainingWhosePicturesHaveChangedIsNotRepeatedAndThatIsSaid() throws Exception {
        RunToExport run = runs.train(NumPyRuns.settings("original"));
        Stripes.write(runs.pictures, 25, 2);

        export.write(run, out);

        assertThat(notes()).noneMatch(note -> note.contains(folder.toString()));

        assertThat(executed()).contains("It is not repeated here.", "have changed since then");
    }

    @Test
    void aTrainingWhosePicturesAreGoneIsNotRepeatedAndWhereTheyLayIsNotTold() throws Exception {
        RunToExport run = runs.train(NumPyRuns.settings("original"));
        Files.move(runs.pictures, folder.resolve("elsewhere"));

        export.write(run, out);

        assertThat(notes())
                .anyMatch(note -> note.contains("cannot be read any more"))
                .noneMatch(note -> note.contains(folder.toString()));
    }

    @Test
    void aNotebookMayBeNamedAsAnything() throws Exception {
        out = folder.resolve("{model} {archive}.ipynb");
        export.write(runs.train(NumPyRuns.settings("dense")), out);

        assertThat(executed()).contains("answers: the largest difference");
    }

    @Test
    void aTrainingOfVariedPicturesIsNotRepeated() throws Exception {
        TrainingSettings original = NumPyRuns.settings("original");
        export.write(
                runs.train(original.toBuilder()
                        .augmentation(NumPyRuns.settings("convolutional").augmentation())
                        .build()),
                out);

        assertThat(executed()).contains("It is not repeated here.", "varied at random");
    }

    @Test
    void aWeightThatIsNotTheSameFailsACell() throws Exception {
        export.write(runs.train(NumPyRuns.settings("original")), out);
        String archive = JsonText.of(export.files(out).get(1).toString());
        python.run("run = dict(np.load(%s))\nrun['layer2.weight'][0, 0] += 0.001\nnp.savez(%s, **run)"
                .formatted(archive, archive));

        assertThatThrownBy(this::executed).hasMessageContaining("AssertionError");
    }

    @Test
    void theNotebookIsWhatItsFormatAsksFor() throws Exception {
        export.write(runs.train(NumPyRuns.settings("dense")), out);

        JsonNode notebook = new ObjectMapper().readTree(out.toFile());
        assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.get("nbformat_minor").asInt()).isEqualTo(5);
        Set<String> ids = new HashSet<>();
        notebook.get("cells").forEach(cell -> ids.add(cell.get("id").asText()));
        assertThat(ids).hasSameSizeAs(notebook.get("cells")).hasSizeGreaterThan(8);
        assertThat(notebook.get("cells").get(0).get("source").asText())
                .startsWith("# A network that Hundredfold has trained\n");
        assertThat(python.run("import nbformat\nnbformat.validate(nbformat.read(%s, 4))\nprint('valid')"
                        .formatted(JsonText.of(out.toString()))))
                .isEqualTo("valid");
    }
}
