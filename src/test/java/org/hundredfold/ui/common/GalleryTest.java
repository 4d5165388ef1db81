package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.ui.common.Curve.Kind;
import org.junit.jupiter.api.Test;

/** The parts that draw, each shown once and looked at pixel by pixel where it matters. */
class GalleryTest extends UiTest {
    private final Curve training = new Curve("training", Kind.TRAINING);
    private final Curve validation = new Curve("validation", Kind.VALIDATION);
    private final Curve guessing = new Curve("guessing", Kind.MAJORITY);

    @Test
    void aChartWithoutPointsSaysSo() {
        CurveChart chart = show(this::chart, 640, 400);
        onFx(() -> chart.setEmptyText("The curves appear here while the network learns."));

        assertThat(robot.lookup("The curves appear here while the network learns.")
                        .query()
                        .isVisible())
                .isTrue();
    }

    @Test
    void theLegendNamesTheLastValuesAndUnderTheMouseTheValuesThere() {
        CurveChart chart = show(this::chart, 640, 400);
        fill();
        onFx(chart::refresh);
        assertThat(values(chart)).containsExactly("2.0 %", "5.0 %", "50.0 %");
        screenshots("chart");

        Point2D zero = chart.lookup(".curve-plot").localToScreen(49, 100);
        robot.moveTo(zero);

        assertThat(values(chart).get(0)).isNotEqualTo("2.0 %");
        assertThat(robot.lookup("at 0").tryQuery()).isPresent();
    }

    @Test
    void curvesAreDrawnInTheColoursOfTheTheme() {
        CurveChart chart = show(this::chart, 640, 400);
        onFx(() -> {
            guessing.add(0, 0.5);
            training.add(0, 0.25);
            training.add(30, 0.25);
            chart.refresh();
        });

        assertThat(has(snapshot(), Color.web("#0969da"))).isTrue();
        onFx(() -> theme.darkProperty().set(true));
        assertThat(has(snapshot(), Color.web("#58a6ff"))).isTrue();
        assertThat(has(snapshot(), Color.web("#0969da"))).isFalse();
    }

    @Test
    void heatmapsAreBlueBelowZeroRedAboveAndNeutralAtZero() {
        HeatmapGrid grid = show(() -> new HeatmapGrid(), 640, 200);
        onFx(() -> grid.show(new FirstWeights(new float[] {-1, 0, 0, 1}, 1, 1, 2, false)));

        Image image = atlas(grid);
        assertThat(image.getPixelReader().getColor(4, 4)).isEqualTo(Color.web("#0550ae"));
        assertThat(image.getPixelReader().getColor(100, 100)).isEqualTo(Color.web("#b2182b"));
        assertThat(image.getPixelReader().getColor(100, 4).getBrightness()).isGreaterThan(0.95);
    }

    @Test
    void ofThreeChannelsTheMeanIsDrawn() {
        HeatmapGrid grid = show(() -> new HeatmapGrid(), 640, 200);
        onFx(() -> grid.show(new FirstWeights(new float[] {-1, -1, -1, 1, 1, 0}, 2, 3, 1, false)));

        Image image = atlas(grid);
        assertThat(image.getPixelReader().getColor(4, 4)).isEqualTo(Color.web("#0550ae"));
        Color mean = image.getPixelReader().getColor(140, 4);
        assertThat(mean.getRed() - mean.getBlue()).isCloseTo(2 / 3.0 * (0xb2 - 0x2b) / 255, within(0.02));
    }

    @Test
    void filtersForColourAreDrawnInColourAroundMidGreyAndTheLegendSaysSo() {
        HeatmapGrid grid = show(HeatmapGrid::new, 640, 200);
        onFx(() -> grid.show(new FirstWeights(new float[] {1, 0, -1, 0, 0, 0}, 2, 3, 1, true)));

        Image image = atlas(grid);
        assertThat(image.getPixelReader().getArgb(4, 4)).isEqualTo(0xFFFF8000);
        assertThat(image.getPixelReader().getArgb(140, 4)).isEqualTo(0xFF808080);
        assertThat(robot.lookup("2").tryQuery()).isPresent();
        assertThat(robot.lookup(HeatmapGrid.COLOUR_KEY).query().isVisible()).isTrue();
    }

    @Test
    void aSmallFilterIsEnlargedToSquaresWithSharpEdges() {
        HeatmapGrid grid = show(HeatmapGrid::new, 640, 200);
        onFx(() -> grid.show(new FirstWeights(new float[] {1, -1, 1, -1, 1, -1, 1, -1, 1}, 1, 1, 3, true)));

        Image image = atlas(grid);
        assertThat(image.getWidth()).isEqualTo(3 * 42);
        for (int x = 0; x < 126; x++) {
            assertThat(image.getPixelReader().getColor(x, 0)).isEqualTo(Color.web(x / 42 == 1 ? "#0550ae" : "#b2182b"));
        }
    }

    @Test
    void asManyUnitsAreShownAsFitAndTheirNumberIsSaid() {
        HeatmapGrid grid = show(() -> new HeatmapGrid(), 640, 200);
        onFx(() -> grid.show(new FirstWeights(new float[256 * 24 * 24], 256, 1, 24, false)));
        assertThat(robot.lookup("33 of 256").tryQuery()).isPresent();

        onFx(() -> grid.show(new FirstWeights(new float[3 * 24 * 24], 3, 1, 24, false)));
        assertThat(robot.lookup("3").tryQuery()).isPresent();
    }

    @Test
    void theMostProbableClassStandsOut() {
        ProbabilityBars bars = show(ProbabilityBars::new, 400, 200);
        onFx(() -> bars.show(
                List.of(new Score("paper", 0.021), new Score("rock", 0.9758), new Score("scissors", 0.0032))));

        assertThat(bars.getChildren())
                .filteredOn(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("best")))
                .extracting(node -> node instanceof Label label ? label.getText() : node.getAccessibleText())
                .containsExactly("rock", "rock 97.6 %", "97.6 %");
    }

    @Test
    void pixelsKeepTheirColoursAndGreyIsGrey() {
        byte[] grey = new byte[64];
        grey[1] = (byte) 200;
        byte[] colour = new byte[3 * 64];
        colour[2 * 64] = (byte) 255;

        assertThat(PixelView.image(grey, new Preprocessing(8, false, Framing.CROP))
                        .getPixelReader()
                        .getArgb(1, 0))
                .isEqualTo(0xFFC8C8C8);
        assertThat(PixelView.image(colour, new Preprocessing(8, true, Framing.CROP))
                        .getPixelReader()
                        .getArgb(0, 0))
                .isEqualTo(0xFF0000FF);
    }

    private CurveChart chart() {
        CurveChart chart = new CurveChart(training, validation, guessing);
        chart.setAxes("epochs", Formats::tick, Formats::percent);
        chart.setXEnd(30);
        return chart;
    }

    private void fill() {
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            double x = i / 3000.0 * 14;
            double value = 0.02 + 0.5 * Math.exp(-x / 2) * (1 + 0.1 * random.nextGaussian());
            training.add(x, value, value * 0.7, value * 1.4);
        }
        for (int epoch = 1; epoch <= 14; epoch++) {
            validation.add(epoch, 0.05 + 0.4 * Math.exp(-epoch / 2.0));
            guessing.add(epoch, 0.5);
        }
    }

    private List<String> values(CurveChart chart) {
        return robot.from(chart).lookup(".value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static Image atlas(HeatmapGrid grid) {
        return onFx(() -> ((ImageView) grid.lookup(".heatmap-atlas").lookup(".image-view")).getImage());
    }

    private Image snapshot() {
        return onFx(() -> stage.getScene().snapshot(null));
    }

    private static boolean has(Image image, Color color) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getColor(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }
}
