package org.hundredfold.ui.runs;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Layer;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.RunChart.Measure;

/** A run as pictures for other programs. For the thread of the window. */
final class RunPictures {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double TALLEST = 4000;
    private static final double MARGINS = 48;
    private static final double HEADS = 136;
    private static final double SHARP = 2;

    private RunPictures() {}

    /** The curves at twice the size of the screen. */
    static BufferedImage curves(EpochHistory history, RunChart chart) {
        RunSummary run = history.run().summary();
        chart.node().setSharpness(SHARP);
        Sheet sheet = new Sheet(run.name(), chart.node(), WIDTH, HEIGHT);
        sheet.say("%s of network %s over %s"
                .formatted(
                        chart.measure() == Measure.ERROR ? "Error" : "Loss",
                        run.network(),
                        Formats.count(history.run().epochs().size(), "epoch", "epochs")));
        return sheet.draw(SHARP);
    }

    /** The heatmaps of one epoch: of all units, unless they are more than a picture of sensible size holds. */
    static BufferedImage heatmaps(EpochHistory history, ShownEpoch shown) {
        FirstWeights weights = FirstWeights.of(shown.model());
        HeatmapGrid grid = new HeatmapGrid();
        grid.setScale(history.scale());
        Weights.show(grid, shown.model());
        double all = HeatmapGrid.heightOfAll(weights, WIDTH);
        double height = Math.max(HEIGHT, Math.min(TALLEST, all) + HEADS);
        Sheet sheet = new Sheet(history.run().summary().name(), grid, WIDTH + MARGINS, height);
        sheet.say(history.words(shown.epoch()));
        return sheet.draw(1); // enlarging would blur the squares
    }

    /** The page of a film, changed from frame to frame. */
    static final class Frames {
        private final EpochHistory history;
        private final RunChart chart;
        private final HeatmapGrid grid = new HeatmapGrid();
        private final Sheet sheet;

        Frames(EpochHistory history, RunChart chart) {
            this.history = history;
            this.chart = chart;
            grid.setScale(history.scale());
            HBox columns = new HBox(Layout.grow(chart.node()), Layout.grow(grid));
            columns.getStyleClass().add("columns");
            sheet = new Sheet(history.run().summary().name(), columns, WIDTH, HEIGHT);
        }

        int[] palette() {
            TrainingSettings settings = history.run().summary().settings();
            boolean filters = settings.layers().stream()
                    .filter(Layer::hasWeights)
                    .findFirst()
                    .filter(Convolution.class::isInstance)
                    .isPresent();
            return sheet.palette(filters && settings.preprocessing().colour());
        }

        BufferedImage frame(int epoch, TrainedModel model) {
            Weights.show(grid, model);
            chart.mark(epoch);
            sheet.say(history.words(epoch));
            return sheet.draw(1);
        }

        /** So many epochs of these, evenly chosen, the last among them. */
        static List<Integer> thinned(List<Integer> epochs, int most) {
            int stride = (epochs.size() + most - 1) / most;
            int offset = (epochs.size() - 1) % stride;
            return IntStream.range(0, epochs.size())
                    .filter(i -> i % stride == offset)
                    .mapToObj(epochs::get)
                    .toList();
        }
    }
}
