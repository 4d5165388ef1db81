package org.hundredfold.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.GoldenPictures;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.Python;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX's own checker and OpenCV take what is written, and the snippets run. */
class OnnxToolsTest {
    private static final double ROUNDING = 5e-5;

    @TempDir
    private Path folder;

    private Path out;
    private Python python;

    @BeforeEach
    void findPython() {
        python = new Python(folder, "numpy", "onnx", "cv2", "PIL");
        out = folder.resolve("it's \"mine\"\\.onnx");
    }

    static Stream<TrainedModel> everyKind() {
        return NetworkRuns.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theCheckerFindsNothingAndInfersTheShapeOfTheAnswer(TrainedModel model) throws Exception {
        for (OnnxFormat format : List.of(new OnnxExport(), new OnnxNetworkExport())) {
            format.write(NetworkRuns.run(model), folder.resolve(format.name() + ".onnx"));
        }

        String told = python.run("""
                import json, onnx
                for name in 'onnx', 'onnx-network':
                    model = onnx.load(name + '.onnx')
                    onnx.checker.check_model(model, full_check=True)
                    del model.graph.output[:]
                    inferred = onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True)
                    shapes = {value.name: value.type.tensor_type.shape.dim for value in inferred.graph.value_info}
                    metadata = {entry.key: entry.value for entry in model.metadata_props}
                    print(model.opset_import[0].version, model.ir_version, shapes['probabilities'][1].dim_value)
                    print(json.loads(metadata['classes'])[0], metadata['parameters_sha256'])
                """);

        String each = "13 7 %d\n%s %s"
                .formatted(
                        model.classes().size(),
                        model.classes().get(0),
                        model.parameters().sha256());
        assertThat(told).isEqualTo(each + "\n" + each);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void openCvAnswersAsTheProgramDoes(TrainedModel model) throws Exception {
        RunToExport run = NetworkRuns.run(model);
        List<GoldenPicture> pictures = run.goldenPictures().get().pictures();
        new OnnxNetworkExport().write(run, out);
        for (int i = 0; i < pictures.size(); i++) {
            Files.write(folder.resolve("pixels" + i), pictures.get(i).answer().pixels());
        }

        String told = python.run("""
                import cv2
                network = cv2.dnn.readNetFromONNX(%s)
                for i in range(%d):
                    pixels = np.fromfile(f'pixels{i}', np.uint8).reshape(1, %d, %d, %d)
                    network.setInput(pixels.astype(np.float32) / 255)
                    print(*network.forward()[0])
                """.formatted(
                        Quoted.python(out.toString()),
                        pictures.size(),
                        model.preprocessing().channels(),
                        model.preprocessing().size(),
                        model.preprocessing().size()));

        List<String> lines = told.lines().toList();
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(Stream.of(lines.get(i).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .as(pictures.get(i).name())
                    .containsExactly(pictures.get(i).probabilities(), within(ROUNDING));
        }
    }

    @Test
    void theSnippetForOpenCvTellsWhatTheProgramTells() throws Exception {
        TrainedModel model = NetworkRuns.convolutional(true, Framing.CROP);
        int size = model.preprocessing().size();
        Path picture = folder.resolve("picture.jpg");
        ImageIO.write(NetworkRuns.noise(size, size, 3), "png", picture.toFile());
        new OnnxNetworkExport().write(NetworkRuns.run(model), out);

        String told = python.run(new OnnxNetworkExport().snippet(out));

        assertThat(told)
                .isEqualTo(new Classifier(model)
                        .classify(picture).scores().stream()
                                .map(score -> String.format(
                                        Locale.ROOT, "%.1f%% %s", 100 * score.probability(), score.className()))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void theSnippetForTheOnnxRuntimeGivesItPicturesAsTheProgramSeesThem() throws Exception {
        TrainedModel model = NetworkRuns.dense(true, Framing.FIT);
        new OnnxExport().write(NetworkRuns.run(model), out);
        standInForTheOnnxRuntime();
        python.run("""
                from PIL import Image
                noise = np.random.default_rng(1).integers(0, 256, (20, 30, 4), dtype=np.uint8)
                exif = Image.Exif()
                exif[0x112] = 6
                Image.fromarray(noise, 'RGBA').save('picture.jpg', 'PNG', exif=exif)
                """);

        String told = python.run(new OnnxExport().snippet(out));

        byte[] given = Files.readAllBytes(folder.resolve("given"));
        byte[] seen = NetworkRuns.rgb(new PictureDecoder()
                .decode(folder.resolve("picture.jpg"), model.preprocessing())
                .image());
        assertThat(told).startsWith("50.0% " + model.classes().get(0)).endsWith("\n12.5% class 3");
        assertThat(given).hasSameSizeAs(seen);
        for (int i = 0; i < seen.length; i++) {
            // What is half seen through is rounded a little otherwise.
            assertThat(given[i] & 0xFF).isCloseTo(seen[i] & 0xFF, within(1));
        }
    }

    /** A photograph that the program would decode at a reduced scale is certified in full, which is what PIL gives. */
    @Test
    void aLargePhotographIsTriedWithThePixelsThatTheSnippetGives() throws Exception {
        TrainedModel model = NetworkRuns.dense(true, Framing.CROP);
        python.run("""
                from PIL import Image
                coarse = np.random.default_rng(1).integers(0, 256, (120, 160, 3), dtype=np.uint8)
                Image.fromarray(coarse).resize((1600, 1200), Image.BICUBIC).save('picture.jpg', quality=90)
                """);
        GoldenPictures golden = GoldenPictures.of(model, folder, List.of("picture.jpg"));
        new OnnxExport().write(NetworkRuns.run(model, () -> golden), out);
        standInForTheOnnxRuntime();

        python.run(new OnnxExport().snippet(out));

        assertThat(Files.readAllBytes(folder.resolve("given")))
                .isEqualTo(golden.pictures().get(0).rgb().bytes());
    }

    /** Debian does not have it for Python: this writes down what it is given. */
    private void standInForTheOnnxRuntime() throws IOException {
        Files.writeString(folder.resolve("onnxruntime.py"), """
                from types import SimpleNamespace
                import numpy as np, onnx
                class InferenceSession:
                    def __init__(self, path):
                        self.model = onnx.load(path)
                    def get_modelmeta(self):
                        return SimpleNamespace(custom_metadata_map={e.key: e.value for e in self.model.metadata_props})
                    def run(self, outputs, inputs):
                        taken = self.model.graph.input[0]
                        pictures = inputs[taken.name]
                        assert pictures.dtype == onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[taken.type.tensor_type.elem_type]
                        pictures.tofile('given')
                        return [np.array([[0.5, 0.25, 0.125, 0.125]])]
                """);
    }
}
