package org.hundredfold.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Sha256;
import org.hundredfold.export.Comparison;
import org.hundredfold.export.Exported;
import org.hundredfold.export.GoldenPictures;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of networks of every kind answer in the ONNX Runtime as the program does, or are not there. */
class OnnxExportTest {
    private static final double ROUNDING = 5e-5;

    @TempDir
    private Path folder;

    private Path out;
    private Path certificate;

    @BeforeEach
    void nameThem() {
        out = folder.resolve("mine.onnx");
        certificate = folder.resolve("mine.certificate.json");
    }

    static Stream<TrainedModel> everyKind() {
        return NetworkRuns.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void picturesOfAnySizeAreAnsweredAsTheProgramAnswersThem(TrainedModel model) {
        Classifier classifier = new Classifier(model);
        new OnnxExport().write(NetworkRuns.run(model), out);

        try (OnnxRuntime runtime = new OnnxRuntime(out)) {
            for (int[] sides :
                    List.of(new int[] {1, 1}, new int[] {3, 200}, new int[] {200, 3}, new int[] {641, 480})) {
                assertSame(runtime, classifier, NetworkRuns.noise(sides[0], sides[1], 3));
            }
        }
    }

    @Test
    void aPhotographIsAnsweredAsTheProgramAnswersIt() {
        TrainedModel model = NetworkRuns.calibrated(NetworkRuns.convolutional(true, Framing.CROP), 1.2);
        new OnnxExport().write(NetworkRuns.run(model), out);

        try (OnnxRuntime runtime = new OnnxRuntime(out)) {
            assertSame(runtime, new Classifier(model), NetworkRuns.noise(4000, 3000, 3));
        }
    }

    private static void assertSame(OnnxRuntime runtime, Classifier classifier, BufferedImage picture) {
        float[] answer = runtime.answer(NetworkRuns.rgb(picture), 1, picture.getHeight(), picture.getWidth(), 3);
        assertSame(answer, 0, classifier, picture);
    }

    @Test
    void severalPicturesAreAnsweredAtOnce() {
        TrainedModel model = NetworkRuns.calibrated(NetworkRuns.convolutional(true, Framing.CROP), 0.8);
        Classifier classifier = new Classifier(model);
        List<BufferedImage> pictures =
                List.of(NetworkRuns.noise(50, 70, 1), NetworkRuns.noise(50, 70, 2), NetworkRuns.noise(50, 70, 3));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pictures.forEach(picture -> all.writeBytes(NetworkRuns.rgb(picture)));
        new OnnxExport().write(NetworkRuns.run(model), out);

        try (OnnxRuntime runtime = new OnnxRuntime(out)) {
            float[] answers = runtime.answer(all.toByteArray(), 3, 70, 50, 3);

            for (int i = 0; i < pictures.size(); i++) {
                assertSame(answers, i, classifier, pictures.get(i));
            }
        }
    }

    private static void assertSame(float[] answers, int row, Classifier classifier, BufferedImage picture) {
        List<Score> expected = classifier.classify(picture).scores();
        for (int i = 0; i < expected.size(); i++) {
            assertThat((double) answers[row * expected.size() + i])
                    .isCloseTo(expected.get(i).probability(), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void preparedPicturesAreAnsweredAsTheProgramAnswersThem(TrainedModel model) {
        Exported exported = new OnnxNetworkExport().write(NetworkRuns.run(model), out);

        assertThat(exported.trial().orElseThrow().largestDifference()).isLessThan(ROUNDING);
    }

    @Test
    void aCertificateTellsWithWhatTheFileWasTriedAndWhatCameOut() throws IOException {
        TrainedModel model = NetworkRuns.dense(false, Framing.CROP);
        RunToExport run = NetworkRuns.run(model);

        Exported exported = new OnnxExport().write(run, out);

        JsonNode told = new ObjectMapper().readTree(certificate.toFile());
        assertThat(exported.files()).containsExactly(out, certificate);
        assertThat(told.get("file").asText()).isEqualTo("mine.onnx");
        assertThat(told.get("sha256").asText()).isEqualTo(Sha256.ofFile(out));
        assertThat(told.get("tool").asText()).startsWith("ONNX Runtime 1.");
        assertThat(told.get("note").asText())
                .isEqualTo(run.goldenPictures().get().note());
        assertThat(told.get("classes").get(0).asText())
                .isEqualTo(model.classes().get(0));
        assertThat(told.get("provenance").get("parameters_sha256").asText())
                .isEqualTo(model.parameters().sha256());
        assertThat(told.get("largest_difference").asDouble())
                .isEqualTo(exported.trial().orElseThrow().largestDifference());
        assertThat(told.get("pictures"))
                .hasSize(run.goldenPictures().get().pictures().size())
                .allSatisfy(picture -> assertThat(picture.get("hundredfold").get("class"))
                        .isEqualTo(picture.get("file").get("class")));
        assertThat(told.get("pictures").get(0).get("name").asText()).isEqualTo("noise, 1 x 1");
    }

    @Test
    void aLargePhotographIsTriedInFullAndTheCertificateTellsHowFarClassifyIsFromThat() throws Exception {
        TrainedModel model = NetworkRuns.dense(true, Framing.CROP);
        ImageIO.write(
                NetworkRuns.noise(1600, 1200, 5),
                "jpeg",
                folder.resolve("large.jpg").toFile());
        ImageIO.write(
                NetworkRuns.noise(16, 12, 5),
                "jpeg",
                folder.resolve("small.jpg").toFile());
        double[] inFull = new Classifier(model)
                .classify(
                        new PictureDecoder().decode(folder.resolve("large.jpg")).image())
                .probabilities();
        double[] classified =
                new Classifier(model).classify(folder.resolve("large.jpg")).probabilities();
        double difference = IntStream.range(0, inFull.length)
                .mapToDouble(i -> Math.abs(inFull[i] - classified[i]))
                .max()
                .orElseThrow();
        assertThat(difference).isGreaterThan(1e-4);

        Exported exported = new OnnxExport()
                .write(
                        NetworkRuns.run(
                                model,
                                () -> GoldenPictures.of(model, folder, List.of("large.jpg", "small.jpg", "none.jpg"))),
                        out);

        JsonNode told = new ObjectMapper().readTree(certificate.toFile());
        assertThat(told.get("largest_difference").asDouble()).isLessThan(ROUNDING);
        assertThat(told.get("classify").get("pictures").asInt()).isEqualTo(2);
        assertThat(told.get("classify").get("largest_difference").asDouble()).isEqualTo(difference);
        assertThat(told.get("classify").get("median_difference").asDouble())
                .as("of 0, where the picture is small, and this")
                .isEqualTo(difference / 2);
        assertThat(told.get("classify").get("why").asText()).contains("with less detail");
        assertThat(exported.trial().orElseThrow().words()).contains("Hundredfold answers a little otherwise");
        try (OnnxRuntime runtime = new OnnxRuntime(out)) {
            BufferedImage asOthersSeeIt =
                    ImageIO.read(folder.resolve("large.jpg").toFile());
            byte[] bytes = new byte[3 * 1600 * 1200];
            int[] pixels = asOthersSeeIt.getRGB(0, 0, 1600, 1200, null, 0, 1600);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (pixels[i / 3] >> 16 - i % 3 * 8);
            }
            float[] answer = runtime.answer(bytes, 1, 1200, 1600, 3);
            for (int i = 0; i < answer.length; i++) {
                assertThat((double) answer[i]).isCloseTo(inFull[i], within(Comparison.LARGEST_ALLOWED));
            }
        }
    }

    @Test
    void withoutPicturesOfTheUsersOwnThereIsNothingToTellOfClassify() throws IOException {
        new OnnxExport().write(NetworkRuns.run(NetworkRuns.dense(false, Framing.CROP)), out);

        JsonNode told = new ObjectMapper().readTree(certificate.toFile());
        assertThat(told.get("classify").isNull()).isTrue();
        assertThat(told.get("pictures").get(0).get("classify").isNull()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileThatWouldAnswerOtherwiseIsNotWritten(OnnxFormat format) {
        TrainedModel model = NetworkRuns.dense(false, Framing.CROP);
        TrainedModel damaged = damaged(model, 0.01f);

        assertThatThrownBy(() -> format.writeNew(NetworkRuns.run(model), damaged, out, new NewFiles()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("mine.onnx is not written, because it would not answer as the run does")
                .hasMessageContaining("noise, ");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFileThatAnswersNoNumbersIsNotWritten(OnnxFormat format) {
        TrainedModel model = NetworkRuns.dense(false, Framing.CROP);

        assertThatThrownBy(
                        () -> format.writeNew(NetworkRuns.run(model), damaged(model, Float.NaN), out, new NewFiles()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("a probability differs by NaN");
        assertThat(folder).isEmptyDirectory();
    }

    static Stream<OnnxFormat> formats() {
        return Stream.of(new OnnxExport(), new OnnxNetworkExport());
    }

    /** With another bias of the last layer. */
    private static TrainedModel damaged(TrainedModel model, float by) {
        float[] values = model.parameters().values().clone();
        values[values.length - 1] += by;
        return with(model, values);
    }

    private static TrainedModel with(TrainedModel model, float[] values) {
        return new TrainedModel(
                new NetworkParameters(model.parameters().network(), values), model.classes(), model.preprocessing());
    }
}
