package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hundredfold.export.Python;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights that the real NumPy has changed come back as a run. */
class ImportWeightsCommandTest extends CommandTest {
    private Python python;
    private Path changed;

    @BeforeEach
    void aRunThatWasExported() {
        python = new Python(folder);
        changed = folder.resolve("changed.npz");
        train(2, "--name", "mine", "--hidden", "12");
        assertThat(runAtHome("export", "mine", "--format", "npz", "--out", npz().toString()))
                .isZero();
    }

    private Path npz() {
        return folder.resolve("mine.npz");
    }

    private void change(String script) throws IOException, InterruptedException {
        python.run("run = dict(np.load('mine.npz'))\n%s\nnp.savez('changed.npz', **run)".formatted(script));
    }

    private int importChanged(String... more) {
        return runAtHome(with(new String[] {"import-weights", changed.toString(), "--into", "mine"}, more));
    }

    @Test
    void weightsThatNumPyChangedAnswerAsNumPyDoes() throws Exception {
        change("""
                run['layer1.weight'] = np.asfortranarray(run['layer1.weight'] * 1.5).astype('>f8')
                run['layer2.bias'] += [0.5, -0.25, 0.125]
                run['temperature'] = 1.0""");
        String picture = stripes.resolve("across").resolve("3.png").toString();

        assertThat(importChanged("--name", "changed", "--json")).as(error()).isZero();
        assertThat(json().get("name").asText()).isEqualTo("changed");

        assertThat(runAtHome("classify", "changed", picture, "--json")).isZero();
        String[] answers = python.run(
                        """
                        import runpy, matplotlib.image
                        network = runpy.run_path('mine.verify.py')
                        run = dict(np.load('changed.npz'))
                        grey = np.rint(matplotlib.image.imread(%s) * 255).astype(np.uint8)
                        for p in network['answer'](run, network['prepare'](run, np.stack([grey] * 3, axis=2))): print(p)""".formatted(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(picture)))
                .split("\n");
        JsonNode scores = json().findValue("probabilities");
        assertThat(scores.get("across").asDouble()).isCloseTo(Double.parseDouble(answers[0]), within(1e-5));
        assertThat(scores.get("down").asDouble()).isCloseTo(Double.parseDouble(answers[1]), within(1e-5));
        assertThat(scores.get("square").asDouble()).isCloseTo(Double.parseDouble(answers[2]), within(1e-5));
    }

    @Test
    void whatIsImportedUnchangedHasTheSameBitsAndIsEvaluatedAndExported() throws Exception {
        assertThat(runAtHome("import-weights", npz().toString(), "--into", "mine"))
                .isZero();
        assertThat(output()).contains("as run 2, mine imported. It has not been tested");
        runAtHome("runs", "--json");
        assertThat(json().findValuesAsText("explanation"))
                .contains("Its weights were read from mine.npz into the network of mine.");

        assertThat(runAtHome("evaluate", "mine imported", stripes.toString(), "--no-baselines", "--json"))
                .as(error())
                .isZero();
        assertThat(json().get("not_scored").asInt()).isPositive();
        Path again = folder.resolve("again.npz");
        assertThat(runAtHome("export", "mine imported", "--format", "npz", "--out", again.toString()))
                .isZero();
        assertThat(python.runFile(folder.resolve("again.verify.py"))).startsWith("Equal: ");
        assertThat(runAtHome("runs", "--json")).isZero();
        JsonNode runs = json().get("runs");
        assertThat(runs.get(0).get("parameters_sha256")).isEqualTo(runs.get(1).get("parameters_sha256"));
        assertThat(runs.get(0).get("epochs").asInt()).isZero();
        assertThat(runs.get(0).get("explanation").asText()).contains("read from", "into the network of mine.");
        assertThat(runs.get(0).get("test_accuracy").isNull()).isTrue();
    }

    @Test
    void itsAnswersCanBeCalibrated() {
        assertThat(runAtHome("import-weights", npz().toString(), "--into", "mine"))
                .isZero();

        assertThat(runAtHome("calibrate", "latest")).as(error()).isZero();
    }

    @Test
    void thereIsNoTrainingToRepeatOrToContinue() {
        assertThat(runAtHome("import-weights", npz().toString(), "--into", "mine"))
                .isZero();

        assertThat(runAtHome("again", "latest")).isEqualTo(2);
        assertThat(error()).contains("its weights were imported");
        assertThat(runAtHome("continue", "latest")).isEqualTo(2);
        assertThat(error()).contains("its weights were imported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "run['layer1.weight'] = np.zeros((12, 101)); layer1.weight is [12, 101], expected [12, 100]",
                "run['layer1.weight'] = run['layer1.weight'].T; layer1.weight is [100, 12], expected [12, 100]",
                "del run['layer2.bias']; layer2.bias is missing, expected [3]",
                "run['layer3.bias'] = np.zeros(3); layer3.bias is one too many",
                "run['layer1.bias'][4] = np.nan; layer1.bias in",
                "run['layer1.bias'][4] = -np.inf; holds -Infinity, and a weight must be a finite number",
                "run['layer1.bias'] = np.full(12, 1e300); holds 1.0E300, and a weight must be a finite number",
                "run['layer1.bias'] = run['layer1.bias'] * 1j; complex numbers",
                "run['layer1.bias'] = np.array(['1'] * 12); holds texts",
                "run['layer1.bias'] = np.array([None] * 12); Python objects",
                "run['classes'] = run['classes'][::-1]; 'classes' there is not what it is in this run",
                "run['means'] = np.array([0.5]); 'means' there is not",
                "run['network'] = np.array(str(run['network']).replace('relu', 'tanh')); 'network' there is not",
            })
    void whatDoesNotFitIsNamedAndNothingIsKept(String script, String reason) throws Exception {
        change(script);

        assertThat(importChanged()).isEqualTo(2);

        assertThat(error()).contains(reason).contains("changed.npz");
        assertThat(runAtHome("runs", "--json")).isZero();
        assertThat(json().get("runs")).hasSize(1);
    }

    @Test
    void classesThatAreFarMoreThanTheRunHasAreNotEvenRead() throws Exception {
        change("""
                letters = np.full(500000, ord('a'), 'u4')
                letters[-1] = 0x110000 # which would be told if it were read
                run['classes'] = letters.view('U1')""");

        assertThat(importChanged()).isEqualTo(2);

        assertThat(error()).contains("'classes' there is not what it is in this run");
    }

    @Test
    void aNameThatCouldMeanAnotherRunIsRefused() throws Exception {
        change("");

        assertThat(importChanged("--name", "1")).isEqualTo(2);

        assertThat(error()).contains("A run cannot be called \"1\"");
    }

    @Test
    void namesInItsAnswerAreOnOneLine() throws Exception {
        change("");

        assertThat(importChanged("--name", "two\nlines")).isZero();

        assertThat(output()).contains("two\\u000alines").hasLineCount(1);
    }

    @Test
    void whatThisProgramDoesNotLookForMayBeThere() throws Exception {
        change("run = {name: run[name] for name in run if name.startswith('layer')}; run['mine'] = np.array([None])");

        assertThat(importChanged()).as(error()).isZero();
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Files.writeString(changed, "weights");

        assertThat(importChanged()).isEqualTo(2);
        assertThat(error()).contains("no archive of arrays at all");

        Files.delete(changed);
        assertThat(importChanged()).isEqualTo(2);
        assertThat(error()).contains("it is not there");
    }

    /** It would fill a thousand million bytes, packed into one million. */
    @Test
    void anArrayThatWouldFillTheMemoryIsRefusedBeforeItIsRead() throws Exception {
        change("run['layer1.weight'] = np.zeros((12, 100), 'f4')");
        python.run("""
                import zipfile
                with zipfile.ZipFile('changed.npz') as old, zipfile.ZipFile('bomb.npz', 'w', zipfile.ZIP_DEFLATED) as new:
                    for name in old.namelist():
                        more = 1000 * 10**6 if name == 'layer1.weight.npy' else 0
                        with new.open(name, 'w') as out:
                            out.write(old.read(name))
                            for part in range(more // 10**6): out.write(bytes(10**6))""");

        assertThat(runAtHome("import-weights", folder.resolve("bomb.npz").toString(), "--into", "mine"))
                .isEqualTo(2);

        assertThat(error()).contains("promises 1,200 values of 4 bytes, and 1,000,004,800 bytes follow");
    }
}
