package org.hundredfold.ui.classify;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as large as the room allows; one that has to be enlarged much keeps its pixels as crisp squares. */
final class PictureView extends Region {
    private static final double CRISP = 4;

    private final ImageView view = new ImageView();

    PictureView() {
        getStyleClass().add("picture-view");
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        view.setFitWidth(width);
        view.setFitHeight(height);
        Image image = view.getImage();
        view.setSmooth(image == null || Math.min(width / image.getWidth(), height / image.getHeight()) < CRISP);
        layoutInArea(view, snappedLeftInset(), snappedTopInset(), width, height, 0, HPos.CENTER, VPos.CENTER);
    }
}
