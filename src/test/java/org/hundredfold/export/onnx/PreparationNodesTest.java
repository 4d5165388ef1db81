package org.hundredfold.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.onnx.OnnxGraph.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures that a graph prepares in the ONNX Runtime have the same bits as those that the program prepares. */
class PreparationNodesTest {
    private static final List<int[]> SIDES = List.of(
            new int[] {1, 1},
            new int[] {1, 2},
            new int[] {2, 1},
            new int[] {3, 200},
            new int[] {200, 3},
            new int[] {8, 8},
            new int[] {28, 28},
            new int[] {27, 28},
            new int[] {29, 28},
            new int[] {30, 28},
            new int[] {97, 131},
            new int[] {131, 98},
            new int[] {640, 361},
            new int[] {1, 3001});

    @TempDir
    private Path folder;

    static Stream<Preprocessing> everyWay() {
        return Stream.of(8, 28, 45, Preprocessing.MAX_SIZE)
                .flatMap(size -> Stream.of(Framing.values())
                        .flatMap(framing -> Stream.of(
                                new Preprocessing(size, false, framing), new Preprocessing(size, true, framing))));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void everyByteIsTheSame(Preprocessing preprocessing) throws IOException {
        try (OnnxRuntime runtime = new OnnxRuntime(graph(preprocessing))) {
            for (int[] sides : SIDES) {
                assertSame(runtime, preprocessing, NetworkRuns.noise(sides[0], sides[1], 5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CROP, false", "FIT, true"})
    void everyByteOfAPhotographIsTheSame(Framing framing, boolean colour) throws IOException {
        Preprocessing preprocessing = new Preprocessing(Preprocessing.MAX_SIZE, colour, framing);
        try (OnnxRuntime runtime = new OnnxRuntime(graph(preprocessing))) {
            assertSame(runtime, preprocessing, NetworkRuns.noise(4000, 3000, 5));
        }
    }

    /** The longer a side, the larger the sums, and those of black are largest. */
    @Test
    void everyByteOfAVeryLongPictureIsTheSame() throws IOException {
        Preprocessing preprocessing = new Preprocessing(Preprocessing.MAX_SIZE, false, Framing.FIT);
        BufferedImage picture = new BufferedImage(65_793, 3, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            picture.setRGB(x, 1, x < 9000 ? 0xFFFFFF : 0x010101);
        }
        try (OnnxRuntime runtime = new OnnxRuntime(graph(preprocessing))) {
            assertSame(runtime, preprocessing, picture);
        }
    }

    private static void assertSame(OnnxRuntime runtime, Preprocessing preprocessing, BufferedImage picture) {
        float[] prepared = runtime.answer(NetworkRuns.rgb(picture), 1, picture.getHeight(), picture.getWidth(), 3);
        assertThat(Arrays.equals(prepared, inputs(new Preprocessor(preprocessing).apply(picture))))
                .as("%d x %d", picture.getWidth(), picture.getHeight())
                .isTrue();
    }

    private Path graph(Preprocessing preprocessing) throws IOException {
        OnnxGraph graph = new OnnxGraph("preparation");
        String planes = new PreparationNodes(graph, preprocessing)
                .add(graph.input("pictures", Type.UINT8, List.of("N", "H", "W", 3)));
        graph.named("planes", "Identity", List.of(planes));
        graph.output("planes", Type.FLOAT, List.of("N", "C", "S", "S"));
        Path file = folder.resolve("preparation.onnx");
        try (OutputStream out = Files.newOutputStream(file)) {
            graph.writeTo(out, Map.of());
        }
        return file;
    }

    private static float[] inputs(byte[] bytes) {
        float[] inputs = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inputs[i] = (bytes[i] & 0xFF) * (1f / 255);
        }
        return inputs;
    }
}
