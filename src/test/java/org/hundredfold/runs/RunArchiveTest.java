package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs as files that go from one computer to another, and files that anybody may have made. */
class RunArchiveTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private RunStore here;
    private RunStore there;
    private Path file;

    @BeforeEach
    void open() {
        here = RunStore.open(folder.resolve("here"));
        there = RunStore.open(folder.resolve("there"));
        file = folder.resolve("run.hundredfold");
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private void pack(long id) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            here.archive(id).writeTo(out);
        }
    }

    private StoredRun unpacked() {
        return there.load(there.unpack(file)).orElseThrow();
    }

    @Test
    void aRunIsTheSameOnTheOtherComputerButForWhereItsPicturesLie() throws IOException {
        long id = Samples.completed(here, "mine");
        here.note(id, "the best so far");
        pack(id);

        StoredRun before = here.load(id).orElseThrow();
        StoredRun after = unpacked();

        assertThat(after).usingRecursiveComparison().ignoringFields("summary").isEqualTo(before);
        assertThat(after.summary())
                .usingRecursiveComparison()
                .ignoringFields("id", "folder")
                .isEqualTo(before.summary());
        assertThat(after.summary().folder())
                .isEqualTo(folder.resolve("there")
                        .toAbsolutePath()
                        .resolve("elsewhere")
                        .resolve(Samples.FOLDER.getFileName()));
        assertThat(there.answers(after.summary().id()).orElseThrow().answers())
                .isEqualTo(here.answers(id).orElseThrow().answers());
    }

    @Test
    void whereThePicturesLieIsNotInTheFile() throws IOException {
        pack(Samples.completed(here, "mine"));

        assertThat(new String(entries().get("run.json"), StandardCharsets.UTF_8))
                .contains("Iğdır çiçekleri")
                .doesNotContain("photos");
    }

    @Test
    void aTakenNameGetsANumber() throws IOException {
        pack(Samples.completed(here, "mine"));
        there.unpack(file);
        there.unpack(file);

        assertThat(there.list()).extracting(RunSummary::name).containsExactly("mine 2", "mine");
    }

    @Test
    void aRunThatBrokeOffComesWithTheNetworkOfItsBestEpochAndCannotGoOnElsewhere() throws IOException {
        RunRecorder recorder = Samples.start(here, "broken off");
        recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
        recorder.failed(new ExplainedException("The disk with your runs, /home/anna/runs.db, is full."));
        pack(recorder.runId());

        StoredRun after = unpacked();

        assertThat(after.model().orElseThrow().parameters().values())
                .isEqualTo(Samples.parameters(1).values());
        assertThat(after.summary().explanation())
                .startsWith("It broke off with an error")
                .doesNotContain("anna");
        assertThatThrownBy(() -> there.continuation(after.summary().id()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("comes from another computer");
    }

    @Test
    void aRunWithoutANetworkIsKeptTooAndOneThatTrainsIsNotWritten() throws IOException {
        RunRecorder recorder = Samples.start(here, "short");
        assertThatThrownBy(() -> here.archive(recorder.runId()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("still training");
        recorder.failed(new ExplainedException("The disk is full."));
        pack(recorder.runId());

        assertThat(unpacked().model()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, run 5", "latest, run latest", "'', run", "' ', run", "latest 5, latest 5"})
    void aNameThatCouldMeanAnotherRunIsMadeClear(String name, String kept) throws IOException {
        pack(Samples.completed(here, "mine"));
        changeText(run -> run.put("name", name));

        assertThat(unpacked().summary().name()).isEqualTo(kept);
        assertThat(there.find(kept)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no zip at all"})
    void somethingElseIsRefusedInASentence(String content) throws IOException {
        Files.writeString(file, content);

        assertRefused("is no run that Hundredfold has written");
    }

    @Test
    void aFileThatIsNotThereIsRefusedInASentence() {
        assertRefused("There is no file");
    }

    @Test
    void everyTruncationIsRefusedInASentence() throws IOException {
        pack(Samples.completed(here, "mine"));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 50)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("is no run that Hundredfold has written");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | null",
                "name | \"a\\u0000b\"",
                "state | \"RUNNING\"",
                "state | \"GOING\"",
                "started | \"yesterday\"",
                "started | \"+1000000000-01-01T00:00:00Z\"",
                "folder | null",
                "processor | \"a\\u0000b\"",
                "test | {\"confusion\": [[2147483647, 1], [0, 1]], \"loss\": 0}",
                "test | null",
                "classes | [\"one\"]",
                "classes | [\"same\", \"same\"]",
                "classes | [null, \"b\"]",
                "classes | [\"a\", \"b\", \"c\"]",
                "parts | {\"training\": -1, \"validation\": 0, \"test\": 0}",
                "network | {}",
                "network | {\"input\": {\"channels\": 1, \"height\": 2000000000, \"width\": 2000000000}}",
                "settings | []",
                "bestEpoch | 7",
                "epochs | [{\"epoch\": 2}]",
                "steps | [{\"step\": 1}, {\"step\": 1}]",
                "test | {\"confusion\": [[1]], \"loss\": 0}",
                "test | {\"confusion\": [[1, -1], [0, 1]], \"loss\": 0}",
                "calibration | {\"temperature\": 1}",
            })
    void whatDoesNotFitTogetherIsRefusedAndNothingOfItIsKept(String field, String value) throws IOException {
        pack(Samples.completed(here, "mine"));
        JsonNode other = MAPPER.readTree(value);
        changeText(run -> run.set(field, other));

        assertRefused("is no run that Hundredfold has written");
    }

    @Test
    void parametersOfAnotherLengthAreRefused() throws IOException {
        pack(Samples.completed(here, "mine"));
        change(entries -> entries.compute("parameters", (name, bytes) -> new byte[bytes.length + 4]));

        assertRefused("is no run that Hundredfold has written");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void weightsWithWhichNothingCanBeAnsweredAreRefused(float weight) throws IOException {
        pack(Samples.completed(here, "mine"));
        change(entries -> entries.compute("parameters", (name, bytes) -> {
            float[] values = new float[bytes.length / Float.BYTES];
            Arrays.fill(values, weight);
            return LearnerState.bytes(values);
        }));

        assertRefused("is no run that Hundredfold has written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/zero",
                "../../secret.png",
                "a/../../b/../../c.png",
                "\\\\there\\a.png",
                "..\\..\\a.png",
                "C:a.png"
            })
    void answersToPicturesThatLieElsewhereAreRefused(String path) throws IOException {
        pack(Samples.completed(here, "mine"));
        PictureAnswer answer = new PictureAnswer(path, "ab".repeat(32), "İris", "ışık", 0.75f);
        change(entries -> entries.put("answers", PackedAnswers.pack(List.of(answer), Samples.CLASSES)));

        assertRefused("is no run that Hundredfold has written");
    }

    @Test
    void answersThatClaimToBeVeryManyAreRefused() throws IOException {
        pack(Samples.completed(here, "mine"));
        ByteArrayOutputStream claim = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(claim)) {
            out.write(new byte[] {0x7F, -1, -1, -1});
        }
        change(entries -> entries.put("answers", claim.toByteArray()));

        assertRefused("is no run that Hundredfold has written");
    }

    @Test
    void moreAnswersThanThereAreTestPicturesAreRefused() throws IOException {
        pack(Samples.completed(here, "mine"));
        changeText(run -> run.set("test", confusion(1)));

        assertRefused("is no run that Hundredfold has written");
    }

    @ParameterizedTest
    @ValueSource(floats = {-5, 1e30f, Float.NEGATIVE_INFINITY})
    void probabilitiesThatThereAreNotAreRefused(float probability) throws IOException {
        pack(Samples.completed(here, "mine"));
        PictureAnswer answer = new PictureAnswer("a.png", "ab".repeat(32), "İris", "ışık", probability);
        change(entries -> entries.put("answers", PackedAnswers.pack(List.of(answer), Samples.CLASSES)));

        assertRefused("is no run that Hundredfold has written");
    }

    /** Few bytes that would fill the memory when they are unpacked. */
    @ParameterizedTest
    @CsvSource({"2000001, ''", "4500, " + "a"})
    void answersThatWouldFillTheMemoryAreRefused(int answers, String letter) throws IOException {
        pack(Samples.completed(here, "mine"));
        changeText(run -> run.set("test", confusion(answers)));
        byte[] bomb = bomb(answers, letter.repeat(65_535));
        change(entries -> entries.put("answers", bomb));

        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertRefused("is no run that Hundredfold has written");
    }

    private static JsonNode confusion(int right) {
        return MAPPER.valueToTree(Map.of("confusion", new int[][] {{right, 0}, {0, 0}}, "loss", 0));
    }

    private static byte[] bomb(int answers, String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(answers);
            for (int i = 0; i < answers; i++) {
                out.writeUTF(path);
            }
            for (int i = 0; i < answers; i++) {
                out.write(new byte[32 + 4 + 4 + 4]);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theNameOfAFileOfFeaturesThatThereCannotBeIsRefused() throws IOException {
        pack(Samples.completed(here, "mine"));
        FrozenFeatures features = new FrozenFeatures("/a.onnx", "ab", FeatureScaling.UNIT, 224, 5);
        TrainingSettings quick = TrainingSettings.of(Preset.QUICK);
        TrainingSettings settings = quick.toBuilder()
                .preprocessing(quick.preprocessing().with(Optional.of(features)))
                .build();
        NetworkSpec network = settings.network(Samples.CLASSES.size());
        changeText(run -> run.put("calibration", (String) null)
                .<ObjectNode>set("settings", Json.tree(settings))
                .set("network", Json.tree(network)));
        change(entries -> {
            entries.put("parameters", new byte[network.parameterCount() * Float.BYTES]);
            entries.remove("familiarity");
        });
        assertThat(unpacked()
                        .summary()
                        .settings()
                        .preprocessing()
                        .frozen()
                        .orElseThrow()
                        .file())
                .endsWith(Path.of("elsewhere", "a.onnx").toString());
        there.delete(1);

        changeText(run -> ((ObjectNode) run.at("/settings/preprocessing/features")).put("file", "/a\0.onnx"));

        assertRefused("is no run that Hundredfold has written");
    }

    @Test
    void aFileOfANewerVersionSaysSo() throws IOException {
        pack(Samples.completed(here, "mine"));
        changeText(run -> run.put("form", 2).put("somethingNew", true));

        assertRefused("newer version of Hundredfold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "..", "/etc", "C:\\Users", "a\nb", ""})
    void theNameOfAFolderLeadsNowhereElse(String name) throws IOException {
        pack(Samples.completed(here, "mine"));
        changeText(run -> run.put("folder", name));

        Path lay = unpacked().summary().folder();

        assertThat(lay.normalize().getParent())
                .isEqualTo(folder.resolve("there").toAbsolutePath().resolve("elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/me/net.onnx", "C:\\Users\\me\\net.onnx", "../../net.onnx", "net.onnx"})
    void ofANetworkThatMakesFeaturesOnlyTheNameComesAlong(String path) throws IOException {
        pack(Samples.completed(here, "mine"));
        FrozenFeatures features = new FrozenFeatures(
                path,
                "ab",
                FeatureScaling.UNIT,
                224,
                Samples.parameters(1).network().inputs());
        JsonNode settings = Json.tree(TrainingSettings.of(Preset.QUICK).withFeatures(features));
        changeText(run -> run.set("settings", settings));
        RunSummary after = unpacked().summary();

        try (OutputStream out = Files.newOutputStream(file)) {
            there.archive(after.id()).writeTo(out);
        }

        assertThat(after.settings().preprocessing().frozen().orElseThrow().path())
                .isEqualTo(folder.resolve("there")
                        .toAbsolutePath()
                        .resolve("elsewhere")
                        .resolve("net.onnx"));
        assertThat(new String(entries().get("run.json"), StandardCharsets.UTF_8))
                .contains("\"net.onnx\"")
                .doesNotContain(folder.toString());
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> there.unpack(file))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(words);
        assertThat(there.list()).isEmpty();
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : List.copyOf(Collections.list(zip.entries()))) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private void change(Consumer<Map<String, byte[]>> changing) throws IOException {
        Map<String, byte[]> entries = entries();
        changing.accept(entries);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private void changeText(Consumer<ObjectNode> changing) throws IOException {
        ObjectNode run = (ObjectNode) MAPPER.readTree(entries().get("run.json"));
        changing.accept(run);
        byte[] text = MAPPER.writeValueAsBytes(run);
        change(entries -> entries.put("run.json", text));
    }

    @Test
    void anEndingIsNotLost() throws IOException {
        RunRecorder recorder = Samples.start(here, "early");
        recorder.epoch(Samples.epoch(1), Samples.snapshot(1));
        recorder.finished(Samples.result(Ending.STOPPED, 1));
        pack(recorder.runId());

        assertThat(unpacked().summary().state()).isEqualTo(RunState.STOPPED);
    }
}
