package org.hundredfold.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.hundredfold.data.Picture;
import org.hundredfold.ui.common.Icon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture of the grid: a quiet square until its thumbnail has come. Tiles are used again for other pictures. */
final class PictureTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final int NONE = -1;

    private final Thumbnails thumbnails;
    private final PictureList pictures;
    private final ImageView image = new ImageView();
    private final FontIcon missing = Icon.WARNING.node();
    private final Label mark = new Label();
    private int place = NONE;
    private int number = NONE;
    private Picture shown;
    private Thumbnails.Request request;

    /** @param side of the square that a tile fills */
    PictureTile(Thumbnails thumbnails, PictureList pictures, ObservableDoubleValue side, Runnable open) {
        this.thumbnails = thumbnails;
        this.pictures = pictures;
        getStyleClass().add("picture-tile");
        Region ring = new Region();
        ring.getStyleClass().add("ring");
        mark.getStyleClass().add("mark");
        setAlignment(mark, Pos.BOTTOM_CENTER);
        getChildren().addAll(image, missing, ring, mark);
        for (DoubleProperty extent :
                List.of(minWidthProperty(), maxWidthProperty(), minHeightProperty(), maxHeightProperty())) {
            extent.bind(side);
        }
        missing.setVisible(false);
        pictures.selectionRevisionProperty().subscribe(this::showSelection);
        pictures.decisions().revisionProperty().subscribe(this::showDecision);
        setOnMousePressed(this::press);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
    }

    private void press(MouseEvent event) {
        boolean menuOnSelection = event.getButton() == MouseButton.SECONDARY && pictures.isSelected(number);
        if (event.isShiftDown()) {
            pictures.extend(place);
        } else if (event.isShortcutDown()) {
            pictures.toggle(place);
        } else if (!menuOnSelection) {
            pictures.select(place);
        }
    }

    /**
     * @param index its place among the pictures of the grid
     * @param wanted its number in the album
     */
    void show(int index, int wanted) {
        place = index;
        number = wanted;
        setVisible(true);
        setManaged(true);
        Picture picture = pictures.picture(wanted);
        if (!picture.equals(shown)) {
            clear();
            shown = picture;
            thumbnails.known(picture.file()).ifPresentOrElse(image::setImage, this::ask);
        }
        showSelection();
        showDecision();
    }

    private void ask() {
        pseudoClassStateChanged(LOADING, true);
        request = thumbnails.ask(shown.file(), this::arrived);
    }

    /** Shows nothing, as at the end of the last row. */
    void hide() {
        clear();
        place = NONE;
        number = NONE;
        setVisible(false);
        setManaged(false); // or a row that has become shorter would still ask for the room of the longer one
    }

    private void clear() {
        if (request != null) {
            request.cancel();
        }
        request = null;
        shown = null;
        image.setImage(null);
        missing.setVisible(false);
        pseudoClassStateChanged(LOADING, false);
    }

    private void showSelection() {
        pseudoClassStateChanged(SELECTED, number >= 0 && pictures.isSelected(number));
        pseudoClassStateChanged(
                LEADING, number >= 0 && place == pictures.indexProperty().get());
    }

    private void showDecision() {
        if (shown == null || !pictures.holds(number)) {
            return;
        }
        boolean excluded = pictures.decisions().isExcluded(number);
        boolean moved = pictures.decisions().isMoved(number);
        pseudoClassStateChanged(EXCLUDED, excluded);
        mark.setVisible(excluded || moved);
        mark.setText(excluded ? "excluded" : moved ? pictures.decisions().className(number) : "");
        mark.setGraphic(excluded ? Icon.CLOSE.node() : moved ? Icon.MOVE.node() : null);
        setAccessibleText(shown.relative() + (excluded ? ", excluded" : moved ? ", moved to " + mark.getText() : ""));
    }

    private void arrived(Optional<Image> thumbnail) {
        pseudoClassStateChanged(LOADING, false);
        image.setImage(thumbnail.orElse(null));
        missing.setVisible(thumbnail.isEmpty());
    }
}
