package org.hundredfold.ui.common.network;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.ui.common.HeatmapRegion;

/**
 * Every unit of the first layer as a small picture of its weights with its bias below, scrolled where they do not fit.
 * However many there are, only those in sight are drawn, all of them into one picture, once per pulse at most.
 */
final class UnitGrid extends HeatmapRegion {
    private static final int LINE = 16;
    private static final double WHEEL = 2;

    private final ImageView view = new ImageView();
    private final Pane tiles = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final List<UnitTile> pool = new ArrayList<>();
    private final ObjectProperty<OptionalInt> chosen = new SimpleObjectProperty<>(OptionalInt.empty());
    private Runnable open = () -> {};
    private PixelBuffer<IntBuffer> buffer;
    private FirstLayer layer;
    private boolean inColour;
    private int[] order = {};
    private UnitTiling tiling = UnitTiling.of(0, 1, 0, 1, 1);
    /** The unit to bring into sight when it is known where it lies. */
    private OptionalInt wanted = OptionalInt.empty();

    UnitGrid() {
        getStyleClass().add("unit-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        view.setSmooth(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().subscribe(this::requestLayout);
        getChildren().addAll(view, tiles, bar);
        setClip(clip);
        setOnScroll(event -> scrollTo(bar.getValue() - event.getDeltaY() * WHEEL));
        setOnKeyPressed(this::onKey);
        chosen.subscribe(now -> describe());
    }

    /** @param open what a click on a unit or Enter does, after the unit was chosen */
    void setOnOpen(Runnable open) {
        this.open = open;
    }

    /** Empty if none is. */
    ObjectProperty<OptionalInt> chosenProperty() {
        return chosen;
    }

    /** Shows a layer, or nothing if it is null. */
    void show(FirstLayer shown, boolean colour, int[] inOrder) {
        layer = shown;
        inColour = colour;
        order = shown == null ? new int[0] : inOrder;
        if (chosen.get().isPresent() && chosen.get().getAsInt() >= order.length) {
            chosen.set(OptionalInt.empty());
        }
        describe();
        requestLayout();
    }

    private void describe() {
        setAccessibleText(
                layer == null
                        ? "No units"
                        : (layer.hasFilters() ? "Filters" : "Units") + " of the first layer"
                                + (chosen.get().isPresent()
                                        ? ": "
                                                + layer.unit(chosen.get().getAsInt())
                                                        .inWords()
                                        : ""));
        requestLayout();
    }

    private void onKey(KeyEvent event) {
        int place = chosen.get().isPresent() ? placeOf(chosen.get().getAsInt()) : -1;
        int rows = Math.max(1, (int) (getHeight() / tiling.pitch()));
        switch (event.getCode()) {
            case LEFT -> choosePlace(place - 1);
            case RIGHT -> choosePlace(place + 1);
            case UP -> choosePlace(place - tiling.columns());
            case DOWN -> choosePlace(place < 0 ? 0 : place + tiling.columns());
            case PAGE_UP -> choosePlace(Math.max(0, place - rows * tiling.columns()));
            case PAGE_DOWN -> choosePlace(Math.min(order.length - 1, place + rows * tiling.columns()));
            case HOME -> choosePlace(0);
            case END -> choosePlace(order.length - 1);
            case ENTER -> open(place);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(int place) {
        if (place >= 0) {
            open.run();
        }
    }

    private int placeOf(int unit) {
        for (int place = 0; place < order.length; place++) {
            if (order[place] == unit) {
                return place;
            }
        }
        return -1;
    }

    private void choosePlace(int place) {
        if (place >= 0 && place < order.length) {
            chosen.set(OptionalInt.of(order[place]));
            reveal();
        }
    }

    /** Brings the chosen unit into sight. */
    void reveal() {
        wanted = chosen.get();
        requestLayout();
    }

    private void scrollTo(double offset) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), offset)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedRightInset() - snappedLeftInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        view.setVisible(order.length > 0);
        bar.setVisible(false);
        if (order.length == 0 || width < 1 || height < 1) {
            pool.forEach(tile -> tile.setVisible(false));
            return;
        }
        double barWidth = bar.prefWidth(-1);
        int text = layer.isOutput() ? 2 * LINE : LINE;
        tiling = UnitTiling.of(order.length, layer.weights().size(), text, width, height);
        boolean scrolls = tiling.height() > height;
        if (scrolls) {
            tiling = UnitTiling.of(
                    order.length, layer.weights().size(), text, width - barWidth - UnitTiling.GAP, height);
        }
        double most = Math.max(0, tiling.height() - height);
        bar.setVisible(scrolls);
        bar.setMax(most);
        bar.setVisibleAmount(most * height / Math.max(1, tiling.height()));
        bar.setUnitIncrement(tiling.pitch());
        bar.setBlockIncrement(height);
        bar.resizeRelocate(getWidth() - snappedRightInset() - barWidth, snappedTopInset(), barWidth, height);
        wanted.ifPresent(unit -> bringIntoSight(placeOf(unit), height));
        wanted = OptionalInt.empty();
        scrollTo(bar.getValue());
        layoutInSight((int) Math.round(bar.getValue()), height);
    }

    private void bringIntoSight(int place, double height) {
        if (place >= 0) {
            double top = tiling.y(place);
            double bottom = top + tiling.pitch() - UnitTiling.GAP;
            scrollTo(Math.min(top, Math.max(bar.getValue(), bottom - height)));
        }
    }

    /** @param offset pixels that are scrolled away above */
    private void layoutInSight(int offset, double height) {
        int firstRow = offset / tiling.pitch();
        int rows = Math.min(tiling.rows() - firstRow, (int) Math.ceil(height / tiling.pitch()) + 1);
        int from = firstRow * tiling.columns();
        int to = Math.min(order.length, from + rows * tiling.columns());
        double left = snappedLeftInset();
        double top = snappedTopInset() + (double) firstRow * tiling.pitch() - offset;
        draw(from, to, rows);
        view.relocate(left, top);
        while (pool.size() < to - from) {
            UnitTile tile = new UnitTile();
            tile.setOnMouseClicked(event -> {
                requestFocus();
                chosen.set(OptionalInt.of(tile.unit()));
                open.run();
            });
            pool.add(tile);
            tiles.getChildren().add(tile);
        }
        for (int i = 0; i < pool.size(); i++) {
            UnitTile tile = pool.get(i);
            tile.setVisible(i < to - from);
            if (tile.isVisible()) {
                int place = from + i;
                int unit = order[place];
                tile.show(layer.unit(unit), layer.isOutput(), chosen.get().equals(OptionalInt.of(unit)));
                tile.resizeRelocate(
                        left + tiling.x(place),
                        snappedTopInset() + tiling.y(place) - offset,
                        tiling.cell(),
                        tiling.pitch() - UnitTiling.GAP);
            }
        }
    }

    private void draw(int from, int to, int rows) {
        int width = tiling.columns() * (tiling.cell() + UnitTiling.GAP) - UnitTiling.GAP;
        int height = Math.max(1, rows * tiling.pitch() - UnitTiling.GAP);
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        WeightPaint paint = paint(layer.scale(), inColour);
        int[] target = buffer.getBuffer().array();
        Arrays.fill(target, 0);
        for (int place = from; place < to; place++) {
            int corner = (tiling.y(place) - tiling.y(from)) * width + tiling.x(place);
            paint.draw(layer.weights(), order[place], tiling.zoom(), target, corner, width);
        }
        buffer.updateBuffer(whole -> null);
    }
}
