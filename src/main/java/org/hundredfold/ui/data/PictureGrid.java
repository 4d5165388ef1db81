package org.hundredfold.ui.data;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.hundredfold.ui.common.PictureKeys;
import org.hundredfold.ui.common.PictureMenu;

/**
 * Thumbnails in rows. Only the rows in sight exist, so that any number of pictures scrolls alike. Arrows, Page Up and
 * Down, Home and End go from picture to picture, with Shift they select; Enter opens.
 */
final class PictureGrid extends ListView<PictureRow.Content> {
    private static final int SMALLEST_TILE = Thumbnails.SIDE + 4;

    private final PictureList pictures;
    private final Runnable open;
    private final PictureKeys keys;
    private int columns = 1;

    /** @param open looks at the leading picture */
    PictureGrid(PictureList pictures, Thumbnails thumbnails, AlbumActions actions, Runnable open) {
        this.pictures = pictures;
        this.open = open;
        keys = new PictureKeys(actions);
        getStyleClass().add("picture-grid");
        setAccessibleText("Pictures");
        setCellFactory(
                list -> new PictureRow(() -> new PictureTile(thumbnails, pictures, fixedCellSizeProperty(), open)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        PictureMenu menu = new PictureMenu(actions, open);
        setContextMenu(menu);
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
        Node flow = lookup(".virtual-flow");
        return flow == null
                ? 0
                : flow.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .mapToDouble(bar -> bar.prefWidth(-1))
                        .sum();
    }

    private void fill() {
        setItems(new PictureRows(pictures.shownProperty().get(), columns));
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
            case A -> selectAll(event);
            default -> keys.press(event);
        }
    }

    private void selectAll(KeyEvent event) {
        if (event.isShortcutDown()) {
            pictures.selectAll();
            event.consume();
        }
    }

    private void move(KeyEvent event, int by) {
        if (event.isShiftDown()) {
            pictures.extendBy(by);
        } else {
            pictures.move(by);
        }
        event.consume();
    }
}
