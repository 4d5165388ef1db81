package org.hundredfold.ui.common.network;

import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The maps of one layer side by side, one of which can be chosen by a click or with the arrow keys. */
final class MapGrid extends Region {
    /** More are too many to look at. */
    static final int MOST = 256;

    private static final int GAP = 8;
    private static final int SMALL = 44;
    private static final int LARGE = 96;
    /** A line through what is nothing but black. */
    private static final int STRUCK_OUT = 0xFF808080;

    private final ImageView view = new ImageView();
    private final Region frame = new Region();
    private final IntConsumer choose;
    private GreyMaps maps;
    private int chosen = -1;

    MapGrid(IntConsumer choose) {
        this.choose = choose;
        getStyleClass().add("map-grid");
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        view.setSmooth(false);
        getChildren().addAll(view, frame);
        setOnMouseClicked(event -> {
            requestFocus();
            int step = cell(getWidth()) + GAP;
            choose((int) (event.getY() / step) * columns(getWidth()) + (int) (event.getX() / step));
        });
        setOnKeyPressed(this::onKey);
    }

    /** @param chosen the map to mark, or -1 */
    void show(GreyMaps shown, int chosen) {
        maps = shown;
        this.chosen = chosen;
        setAccessibleText(
                shown.heading() + (chosen < 0 ? "" : ": map %d, %s".formatted(chosen + 1, shown.largest(chosen))));
        requestLayout();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(chosen - 1);
            case RIGHT -> choose(chosen + 1);
            case UP -> choose(chosen - columns(getWidth()));
            case DOWN -> choose(chosen < 0 ? 0 : chosen + columns(getWidth()));
            case HOME -> choose(0);
            case END -> choose(shown() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int map) {
        if (maps != null && map >= 0 && map < shown()) {
            choose.accept(map);
        }
    }

    private int shown() {
        return Math.min(MOST, maps.count());
    }

    /** Side of a map on the screen: large where all lie in one row then. */
    private int cell(double width) {
        int size = maps.size();
        int least = (SMALL + size - 1) / size;
        int zoom = Math.max(least, LARGE / size);
        while (zoom > least && shown() * (zoom * size + GAP) - GAP > width) {
            zoom--;
        }
        return zoom * size;
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + GAP) / (cell(width) + GAP)));
    }

    private int rows(double width) {
        return (shown() + columns(width) - 1) / columns(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return maps == null || width <= 0 ? SMALL : rows(width) * (cell(width) + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        if (maps == null || getWidth() < 1) {
            return;
        }
        int cell = cell(getWidth());
        int columns = columns(getWidth());
        draw(cell, columns);
        frame.setVisible(chosen >= 0);
        int step = cell + GAP;
        frame.resizeRelocate(chosen % columns * step - 2.0, chosen / columns * step - 2.0, cell + 4.0, cell + 4.0);
    }

    private void draw(int cell, int columns) {
        int step = cell + GAP;
        int width = Math.min(columns, shown()) * step - GAP;
        int height = rows(getWidth()) * step - GAP;
        int[] target = new int[width * height];
        int zoom = cell / maps.size();
        for (int map = 0; map < shown(); map++) {
            int corner = map / columns * step * width + map % columns * step;
            for (int row = 0; row < cell; row++) {
                int line = corner + row * width;
                for (int column = 0; column < maps.size(); column++) {
                    int color = maps.argb(map, row / zoom * maps.size() + column);
                    Arrays.fill(target, line + column * zoom, line + (column + 1) * zoom, color);
                }
                if (maps.isEmpty(map)) {
                    target[line + row] = STRUCK_OUT;
                }
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), target, 0, width);
        view.setImage(image);
    }
}
