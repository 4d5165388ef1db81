package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.hundredfold.data.Picture;

/**
 * Thumbnails in rows. Only the rows in sight have nodes, so that any number of pictures scrolls alike. Arrows, Page Up
 * and Down, Home and End select; Enter opens.
 */
final class PictureGrid extends ListView<PictureRow.Content> {
    private static final int SMALLEST_TILE = Thumbnails.SIDE + 4;

    private final PictureList pictures;
    private final Runnable open;
    private int columns = 1;

    /** @param open looks at the selected picture */
    PictureGrid(PictureList pictures, Thumbnails thumbnails, Runnable open) {
        this.pictures = pictures;
        this.open = open;
        getStyleClass().add("picture-grid");
        setAccessibleText("Pictures");
        setCellFactory(
                list -> new PictureRow(() -> new PictureTile(thumbnails, pictures, fixedCellSizeProperty(), open)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        pictures.shownProperty().subscribe(this::fill);
        pictures.indexProperty().subscribe(this::reveal);
    }

    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }

    /** As many columns as fit, and tiles as wide as fills them. */
    private void arrange() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - scrollBarWidth();
        int fitting = Math.max(1, (int) (room / SMALLEST_TILE));
        setFixedCellSize(Math.max(SMALLEST_TILE, Math.floor(room / fitting)));
        if (fitting != columns) {
            columns = fitting;
            fill();
            reveal();
        }
    }

    private double scrollBarWidth() {
        return lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .mapToDouble(bar -> bar.prefWidth(-1))
                .sum();
    }

    private void fill() {
        List<Picture> all = pictures.shownProperty().get();
        int rows = (all.size() + columns - 1) / columns;
        getItems()
                .setAll(IntStream.range(0, rows)
                        .mapToObj(row -> row(all, row * columns))
                        .toList());
    }

    private PictureRow.Content row(List<Picture> all, int first) {
        return new PictureRow.Content(first, all.subList(first, Math.min(all.size(), first + columns)));
    }

    private void reveal() {
        int place = pictures.indexProperty().get();
        if (place >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(place / columns);
        }
    }

    private void press(KeyEvent event) {
        int page = Math.max(1, (int) (getHeight() / getFixedCellSize())) * columns;
        switch (event.getCode()) {
            case LEFT -> move(event, -1);
            case RIGHT -> move(event, 1);
            case UP -> move(event, -columns);
            case DOWN -> move(event, columns);
            case PAGE_UP -> move(event, -page);
            case PAGE_DOWN -> move(event, page);
            case HOME -> move(event, Integer.MIN_VALUE / 2);
            case END -> move(event, Integer.MAX_VALUE / 2);
            case ENTER -> {
                open.run();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(Event event, int by) {
        pictures.move(by);
        event.consume();
    }
}
