package org.hundredfold.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A whole picture in the middle of the room there is, as large as fits. */
public final class FittedView extends Region {
    private final ImageView view = new ImageView();

    public FittedView() {
        getStyleClass().add("fitted-view");
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    /** @param image null shows nothing */
    public void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double factor = Math.min(width / image.getWidth(), height / image.getHeight());
        double shownWidth = Math.floor(image.getWidth() * factor);
        double shownHeight = Math.floor(image.getHeight() * factor);
        view.setFitWidth(shownWidth);
        view.setFitHeight(shownHeight);
        view.relocate(left + Math.floor((width - shownWidth) / 2), top + Math.floor((height - shownHeight) / 2));
    }
}
