package org.hundredfold.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.hundredfold.data.Picture;
import org.hundredfold.ui.common.Icon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture of the grid: a quiet square until its thumbnail has come. Tiles are used again for other pictures. */
final class PictureTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

    private final Thumbnails thumbnails;
    private final IntegerProperty place = new SimpleIntegerProperty(Integer.MIN_VALUE);
    private final BooleanBinding selected;
    private final ImageView image = new ImageView();
    private final FontIcon missing = Icon.WARNING.node();
    private final Region ring = new Region();
    private Picture shown;
    private Thumbnails.Request request;

    /** @param side of the square that a tile fills */
    PictureTile(Thumbnails thumbnails, PictureList pictures, ObservableDoubleValue side, Runnable open) {
        this.thumbnails = thumbnails;
        getStyleClass().add("picture-tile");
        getChildren().addAll(image, missing, ring);
        ring.getStyleClass().add("ring");
        for (DoubleProperty extent :
                List.of(minWidthProperty(), maxWidthProperty(), minHeightProperty(), maxHeightProperty())) {
            extent.bind(side);
        }
        missing.setVisible(false);
        selected = place.isEqualTo(pictures.indexProperty());
        selected.subscribe(is -> pseudoClassStateChanged(SELECTED, is));
        setOnMousePressed(event -> pictures.select(place.get()));
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.run();
            }
        });
    }

    /** @param index its place among the pictures of the grid */
    void show(int index, Picture picture) {
        place.set(index);
        setVisible(true);
        setManaged(true);
        if (picture.equals(shown)) {
            return;
        }
        clear();
        shown = picture;
        Optional<Image> known = thumbnails.known(picture.file());
        if (known.isPresent()) {
            image.setImage(known.get());
        } else {
            pseudoClassStateChanged(LOADING, true);
            request = thumbnails.ask(picture.file(), this::arrived);
        }
    }

    /** Shows nothing, as at the end of the last row. */
    void hide() {
        clear();
        place.set(Integer.MIN_VALUE);
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

    private void arrived(Optional<Image> thumbnail) {
        pseudoClassStateChanged(LOADING, false);
        image.setImage(thumbnail.orElse(null));
        missing.setVisible(thumbnail.isEmpty());
    }
}
