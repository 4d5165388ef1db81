package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.PixelView;

/** Pictures below each other, each as it is, and beside it two rows of its variations half as large. */
final class VariationsGrid extends Region {
    private static final int ROWS = 2;
    private static final int COLUMNS = Varied.EACH / ROWS;
    private static final int GAP = 8;
    private static final int BETWEEN = 24;
    private static final int NAME = 24;

    /** One picture's views. */
    private final class Block {
        private final Label name = Labels.muted("");
        private final PixelView plain = new PixelView();
        private final List<PixelView> variations = new ArrayList<>();

        Block() {
            getChildren().addAll(name, plain);
            for (int i = 0; i < Varied.EACH; i++) {
                PixelView view = new PixelView();
                variations.add(view);
                getChildren().add(view);
            }
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

        void layOut(double x, double y, double side) {
            double whole = ROWS * side + (ROWS - 1) * GAP;
            name.resizeRelocate(x, y, whole + COLUMNS * (side + GAP), NAME);
            plain.resizeRelocate(x, y + NAME, whole, whole);
            for (int i = 0; i < variations.size(); i++) {
                double right = x + whole + GAP + i % COLUMNS * (side + GAP);
                double down = y + NAME + i / COLUMNS * (side + GAP);
                variations.get(i).resizeRelocate(right, down, side, side);
            }
        }
    }

    private final List<Block> blocks = new ArrayList<>();

    VariationsGrid() {
        getStyleClass().add("variations-grid");
    }

    void show(List<Varied> pictures) {
        if (blocks.size() != pictures.size()) {
            getChildren().clear();
            blocks.clear();
            pictures.forEach(picture -> blocks.add(new Block()));
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).show(pictures.get(i));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double room = (height - (Varied.PICTURES - 1) * BETWEEN) / Varied.PICTURES - NAME;
        double side =
                Math.floor(Math.min((room - GAP) / ROWS, (width - (ROWS + COLUMNS - 1) * GAP) / (ROWS + COLUMNS)));
        double y = snappedTopInset();
        for (Block block : blocks) {
            block.layOut(snappedLeftInset(), y, Math.max(1, side));
            y += NAME + ROWS * side + GAP + BETWEEN;
        }
    }
}
