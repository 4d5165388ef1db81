package org.hundredfold.export.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.Python;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.Snippets;
import org.hundredfold.model.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read by h5py, and answers as the program does when its layers are computed in NumPy. */
class KerasExportTest {
    private static final double ROUNDING = 5e-5;

    @TempDir
    private Path folder;

    static Stream<TrainedModel> everyKind() {
        return NetworkRuns.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void answersAsTheProgramDoes(TrainedModel model) throws Exception {
        Python python = new Python(folder, "numpy", "h5py");
        Path out = folder.resolve("mine.keras");
        RunToExport run = NetworkRuns.run(model);
        new KerasExport().write(run, out);
        List<GoldenPicture> pictures = run.goldenPictures().get().pictures();
        Files.write(folder.resolve("inputs"), inputs(pictures));

        List<String> told =
                python.runFile(script(), "mine.keras", "inputs").lines().toList();

        assertThat(told).hasSameSizeAs(pictures);
        for (int i = 0; i < told.size(); i++) {
            assertThat(Stream.of(told.get(i).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .as(pictures.get(i).name())
                    .containsExactly(pictures.get(i).probabilities(), within(ROUNDING));
        }
    }

    private Path script() throws Exception {
        Path script = folder.resolve("answers.py");
        try (InputStream resource = KerasExportTest.class.getResourceAsStream("answers.py")) {
            Files.copy(resource, script);
        }
        return script;
    }

    private static byte[] inputs(List<GoldenPicture> pictures) {
        ByteBuffer bytes = ByteBuffer.allocate(
                        Float.BYTES * pictures.size() * pictures.get(0).answer().inputs().length)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (GoldenPicture picture : pictures) {
            for (float input : picture.answer().inputs()) {
                bytes.putFloat(input);
            }
        }
        return bytes.array();
    }

    @Test
    void tellsClassesPreparationAndWhereItComesFrom() throws Exception {
        TrainedModel model = NetworkRuns.convolutional(true, Framing.FIT);
        Path out = folder.resolve("mine.keras");

        new KerasExport().write(NetworkRuns.run(model), out);

        try (ZipFile zip = new ZipFile(out.toFile())) {
            JsonNode about = JsonMapper.builder()
                    .build()
                    .readTree(zip.getInputStream(zip.getEntry("metadata.json")))
                    .get("hundredfold");
            assertThat(about.get("classes").get(0).asText())
                    .isEqualTo(model.classes().get(0));
            assertThat(about.get("size").asInt())
                    .isEqualTo(model.preprocessing().size());
            assertThat(about.get("channels").asInt()).isEqualTo(3);
            assertThat(about.get("framing").asText()).isEqualTo("fit");
            assertThat(about.get("run").asText()).isEqualTo("mine");
            assertThat(about.get("parameters_sha256").asText())
                    .isEqualTo(model.parameters().sha256());
        }
    }

    /** In place of Keras, which Debian does not have, stands what writes down what it is given. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void theSnippetPreparesPicturesToTheSameBits(TrainedModel model) throws Exception {
        Python python = new Python(folder, "numpy", "PIL");
        Path out = folder.resolve("it's \"mine\"\\.keras");
        RunToExport run = NetworkRuns.run(model);
        new KerasExport().write(run, out);
        List<GoldenPicture> pictures = run.goldenPictures().get().pictures();
        for (int i = 0; i < pictures.size(); i++) {
            ImageIO.write(
                    pictures.get(i).picture().get(),
                    "png",
                    folder.resolve(i + ".png").toFile());
        }
        String told =
                Snippets.told(python, folder, new KerasExport(), out, "keras", """
                from types import SimpleNamespace
                import numpy as np
                def predict(pictures, verbose):
                    assert pictures.dtype == np.float32 and pictures.ndim == 4
                    return np.full((len(pictures), 5), 0.5)
                saving = SimpleNamespace(load_model=lambda path, compile: SimpleNamespace(predict=predict))
                """, """
                for i in range(%d):
                    (prepared(f"{i}.png").transpose(2, 0, 1) * 255).round().astype(np.uint8).tofile(f"{i}.bytes")
                """.formatted(pictures.size()));

        assertThat(told).startsWith("50.0% " + model.classes().get(0));
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(Files.readAllBytes(folder.resolve(i + ".bytes")))
                    .as(pictures.get(i).name())
                    .isEqualTo(pictures.get(i).answer().pixels());
        }
    }
}
