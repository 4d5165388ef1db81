package org.hundredfold.export.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.NetworkRuns;
import org.hundredfold.export.RgbPicture;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written answers in TensorFlow as it does here; the profile {@code tensorflow} fetches that and runs this. */
class SavedModelTest {
    private static final double ROUNDING = 5e-5;

    @TempDir
    private Path folder;

    @Test
    void tensorFlowAnswersAsTheProgramDoes() throws Exception {
        String jars = System.getProperty("hundredfold.tensorflow");
        assumeTrue(jars != null, "The profile tensorflow runs this");
        List<TrainedModel> models = NetworkRuns.everyKind().toList();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(jars, "*").toString(),
                "src/test/tensorflow/Answers.java"));
        List<GoldenPicture> expected = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            Path here = Files.createDirectory(folder.resolve("model" + i));
            RunToExport run = NetworkRuns.run(models.get(i));
            List<GoldenPicture> pictures = run.goldenPictures().get().pictures();
            new SavedModelExport().write(run, here.resolve("model"));
            write(pictures, here.resolve("pictures"));
            command.add(here.toString());
            expected.addAll(pictures);
        }

        List<String> told = output(command);

        assertThat(told).hasSameSizeAs(expected);
        Iterator<String> lines = told.iterator();
        for (GoldenPicture picture : expected) {
            assertThat(Stream.of(lines.next().split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .as(picture.name())
                    .containsExactly(picture.probabilities(), within(ROUNDING));
        }
    }

    private static void write(List<GoldenPicture> pictures, Path file) throws Exception {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(pictures.size());
            for (GoldenPicture picture : pictures) {
                RgbPicture pixels = picture.rgb();
                out.writeInt(pixels.height());
                out.writeInt(pixels.width());
                out.write(pixels.bytes());
            }
        }
    }

    private List<String> output(List<String> command) throws Exception {
        Path told = folder.resolve("told");
        Path errors = folder.resolve("errors");
        int code = new ProcessBuilder(command)
                .redirectOutput(told.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(errors)).isZero();
        return Files.readAllLines(told);
    }
}
