package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.HeatmapGrid;
import org.junit.jupiter.api.Test;

/** What is saved of how a run learned: figures, curves, heatmaps and the film. */
class LearningSavedTest extends LearningSideTest {
    @Test
    void theLegendOfSavedCurvesNamesTheTrainingErrorOfTheLastEpoch() {
        open("good", 4);
        EpochMetrics last = trained.store().load(id()).orElseThrow().epochs().get(3);
        RunChart chart = onFx(RunChart::new);
        onFx(() -> chart.show(model.openedProperty().get(), RunChart.Measure.ERROR, List.of()));

        assertThat(legend(chart.node())).isEqualTo(Formats.percent(last.trainingError()));
    }

    @Test
    void metricsAreSavedAtFullPrecision() throws IOException {
        open("good", 4);
        save("Metrics as CSV");

        List<String> lines = Files.readAllLines(folder.resolve("saved.csv"));
        List<EpochMetrics> epochs = trained.store().load(id()).orElseThrow().epochs();
        assertThat(lines).hasSize(5);
        for (EpochMetrics metrics : epochs) {
            assertThat(lines.get(metrics.epoch()).split(","))
                    .startsWith("" + metrics.epoch(), "" + metrics.trainingLoss(), "" + metrics.trainingError());
        }
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("Metrics saved as " + folder.resolve("saved.csv") + ".");
    }

    @Test
    void curvesAreSavedAtTwiceTheSizeAndHeatmapsWithAllUnits() throws IOException {
        open("good", 4);
        save("Curves as PNG");
        BufferedImage curves = ImageIO.read(folder.resolve("saved.png").toFile());
        assertThat(curves.getWidth()).isEqualTo(1920);
        assertThat(curves.getHeight()).isEqualTo(1080);
        saveAs = "heatmaps.png";
        save("Heatmaps as PNG");

        assertThat(colours(ImageIO.read(folder.resolve("heatmaps.png").toFile())))
                .isGreaterThan(50);
    }

    @Test
    void theFilmIsSavedFrameByFrame() throws IOException {
        open("good", 12);
        saveAs = "film.gif";
        save("Film as animated GIF");

        try (ImageInputStream in =
                ImageIO.createImageInputStream(folder.resolve("film.gif").toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(12);
            for (int i = 0; i < 12; i++) {
                BufferedImage frame = reader.read(i);
                assertThat(frame.getWidth()).isEqualTo(960);
                assertThat(frame.getHeight()).isEqualTo(540);
                assertThat(colours(frame)).isGreaterThan(50);
                assertThat(delay(reader, i)).isEqualTo(i == 11 ? "200" : "50");
            }
        }
        assertThat(messages.currentProperty().get().text())
                .contains("Film saved as")
                .contains("film.gif");
    }

    @Test
    void theFiltersOfAConvolutionForColourAreShownAndSavedInColour() throws IOException {
        trained = new TrainedRuns(folder);
        TrainingSettings settings = Settings.convolutional(true);
        trained.train(TrainingPlanner.plan(
                "good",
                new FolderReader().read(folder.resolve("stripes"), settings.preprocessing(), ReadProgress.NONE),
                Optional.empty(),
                settings));
        open();
        assertThat(texts()).contains("Filters", "4", HeatmapGrid.COLOUR_KEY);
        focusSlider();
        robot.push(KeyCode.HOME);
        assertThat(shown()).isEqualTo(kept(1));

        saveAs = "filters.png";
        save("Heatmaps as PNG");
        int green = mostlyGreen(ImageIO.read(folder.resolve("filters.png").toFile()));
        assertThat(green).isPositive();
        saveAs = "film.gif";
        save("Film as animated GIF");
        assertThat(mostlyGreen(ImageIO.read(folder.resolve("film.gif").toFile())))
                .isPositive();
    }

    @Test
    void aFilmThatIsCancelledLeavesNoFile() {
        open("good", 12);
        saveAs = "film.gif";
        savesLater = true;
        save("Film as animated GIF");
        assertThat(robot.lookup(".button").queryAllAs(Button.class))
                .anyMatch(button -> button.getText().equals("Cancel") && button.isVisible());
        robot.clickOn("Cancel");
        onFx(() -> later.forEach(Runnable::run));

        assertThat(folder.resolve("film.gif")).doesNotExist();
        assertThat(messages.currentProperty().get().text()).isEqualTo("Film not saved: you cancelled it.");
        assertThat(robot.lookup("Cancel")
                        .tryQuery()
                        .filter(node -> node.getParent().isVisible()))
                .isEmpty();
    }

    @Test
    void aFileThatTheDialogueAskedAboutIsReplacedAndOneThatItDidNotIsNot() throws IOException {
        open("good", 2);
        Files.writeString(folder.resolve("saved.csv"), "old");
        save("Metrics as CSV");
        assertThat(folder.resolve("saved.csv")).hasContent("old");
        assertThat(messages.currentProperty().get().text()).contains("is there already");

        saveAs = "saved.csv";
        save("Metrics as CSV");
        assertThat(Files.readAllLines(folder.resolve("saved.csv"))).hasSize(3);
    }

    private void save(String item) {
        robot.clickOn("Save").clickOn(item);
    }

    /** Pixels of a colour that is on no scale from blue to red. */
    private static int mostlyGreen(BufferedImage image) {
        return (int) IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> (pixel >> 8 & 0xFF) > 40 + Math.max(pixel >> 16 & 0xFF, pixel & 0xFF))
                .count();
    }

    private static long colours(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private static String delay(ImageReader reader, int frame) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return ((IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0))
                .getAttribute("delayTime");
    }
}
