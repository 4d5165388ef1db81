package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.PixelView;

/** Pictures below each other, each as it is and beside it its variations, all as large as the room allows. */
final class VariationsGrid extends Region {
    private static final int GAP = 8;
    private static final int BETWEEN = 16;
    private static final int NAME = 24;

    private final List<Row> rows = new ArrayList<>();

    VariationsGrid() {
        getStyleClass().add("variations-grid");
    }

    void show(List<Varied> pictures) {
        if (rows.size() != pictures.size()) {
            getChildren().clear();
            rows.clear();
            pictures.forEach(picture -> rows.add(new Row()));
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(pictures.get(i));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset() - BETWEEN - (Varied.EACH - 1) * GAP;
        double height = getHeight() - snappedTopInset() - snappedBottomInset() + BETWEEN;
        double room = Math.min(width / (1 + Varied.EACH), height / Varied.PICTURES - BETWEEN - NAME);
        double y = snappedTopInset();
        for (Row row : rows) {
            row.layOut(snappedLeftInset(), y, Math.floor(Math.max(1, room)));
            y += NAME + Math.floor(room) + BETWEEN;
        }
    }

    private final class Row {
        private final Label name = Labels.muted("");
        private final PixelView plain = new PixelView();
        private final List<PixelView> variations = new ArrayList<>();

        Row() {
            for (int i = 0; i < Varied.EACH; i++) {
                variations.add(new PixelView());
            }
            getChildren().addAll(name, plain);
            getChildren().addAll(variations);
        }

        void show(Varied varied) {
            name.setText(varied.name());
            plain.show(varied.plain(), varied.preprocessing());
            plain.setAccessibleText(varied.name() + " as it is");
            for (int i = 0; i < variations.size(); i++) {
                variations.get(i).show(varied.variations().get(i), varied.preprocessing());
                variations.get(i).setAccessibleText("%s, variation %d".formatted(varied.name(), i + 1));
            }
        }

        void layOut(double left, double top, double side) {
            name.resizeRelocate(left, top, (1 + Varied.EACH) * side, NAME);
            plain.resizeRelocate(left, top + NAME, side, side);
            double x = left + side + BETWEEN;
            for (PixelView variation : variations) {
                variation.resizeRelocate(x, top + NAME, side, side);
                x += side + GAP;
            }
        }
    }
}
