package org.hundredfold.ui.data;

import java.util.function.Supplier;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** A row of tiles. */
final class PictureRow extends ListCell<PictureRow.Content> {
    /**
     * What a row shows.
     *
     * @param first place of its first picture in the grid
     * @param count how many pictures it has
     * @param shown the numbers of all pictures of the grid
     */
    record Content(int first, int count, int[] shown) {
        int number(int column) {
            return shown[first + column];
        }
    }

    private final HBox tiles = new HBox();
    private final Supplier<PictureTile> maker;

    PictureRow(Supplier<PictureTile> maker) {
        this.maker = maker;
        getStyleClass().add("picture-row");
        tiles.getStyleClass().add("tiles");
    }

    @Override
    protected void updateItem(Content content, boolean empty) {
        super.updateItem(content, empty);
        int filled = empty ? 0 : content.count();
        while (tiles.getChildren().size() < filled) {
            tiles.getChildren().add(maker.get());
        }
        for (int i = 0; i < tiles.getChildren().size(); i++) {
            PictureTile tile = (PictureTile) tiles.getChildren().get(i);
            if (i < filled) {
                tile.show(content.first() + i, content.number(i));
            } else {
                tile.hide();
            }
        }
        setGraphic(empty ? null : tiles);
    }
}
