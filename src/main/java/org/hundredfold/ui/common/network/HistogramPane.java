package org.hundredfold.ui.common.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.train.Histogram;
import org.hundredfold.train.LayerHistograms.OfPictures;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How weights, activations and gradients are spread in each layer. Has them counted as long as it is in the window. */
final class HistogramPane extends VBox {
    private static final List<String> KINDS = List.of("Weights and biases", "Activations", "Gradients");

    private final Label words = Labels.muted("");
    private final VBox rows = Layout.column();
    private final List<List<Cell>> cells = new ArrayList<>();

    /** A chart with a heading above and its figures below. */
    private static final class Cell extends VBox {
        private final HistogramChart chart = new HistogramChart();
        private final Label figures = Labels.muted("");

        private Cell(String kind) {
            getStyleClass().add("histogram");
            getChildren().addAll(Labels.body(kind), chart, figures);
        }

        private void show(Optional<Histogram> histogram, String name, boolean rectified) {
            chart.setVisible(histogram.isPresent());
            figures.setText(histogram
                    .map(each -> HistogramChart.inWords(each, rectified))
                    .orElse("–"));
            histogram.ifPresent(each -> chart.show(each, name, rectified));
        }
    }

    HistogramPane(NetworkModel model) {
        getStyleClass().addAll("lines", "histogram-pane");
        words.setWrapText(true);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        getChildren().addAll(words, Layout.grow(scroll));
        model.spreadProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> model.watchHistograms(scene != null));
    }

    private void show(Spread spread) {
        if (spread == null) {
            words.setText("Counting");
            prepare(0);
            return;
        }
        words.setText(
                spread.words() + " The height of a bar is the square root of how many there are; the line marks 0.");
        prepare(spread.weights().size());
        for (int layer = 0; layer < cells.size(); layer++) {
            VBox row = (VBox) rows.getChildren().get(layer);
            ((Label) row.getChildren().get(0)).setText(spread.name(layer));
            String where = " of layer " + spread.number(layer);
            int index = layer;
            Optional<OfPictures> pictures = spread.pictures();
            List<Optional<Histogram>> shown = List.of(
                    Optional.of(spread.weights().get(layer)),
                    pictures.map(each -> each.activations().get(index)),
                    pictures.map(each -> each.gradients().get(index)));
            for (int kind = 0; kind < KINDS.size(); kind++) {
                boolean rectified = kind == 1 && spread.isRectified(layer);
                cells.get(layer).get(kind).show(shown.get(kind), KINDS.get(kind) + where, rectified);
            }
        }
    }

    /** Makes rows for so many layers. */
    private void prepare(int layers) {
        while (cells.size() > layers) {
            cells.remove(cells.size() - 1);
            rows.getChildren().remove(rows.getChildren().size() - 1);
        }
        while (cells.size() < layers) {
            List<Cell> row = KINDS.stream().map(Cell::new).toList();
            HBox charts = new HBox();
            charts.getStyleClass().add("charts");
            row.forEach(cell -> charts.getChildren().add(Layout.grow(cell)));
            cells.add(row);
            rows.getChildren().add(Layout.lines(Labels.section(""), charts));
        }
    }
}
