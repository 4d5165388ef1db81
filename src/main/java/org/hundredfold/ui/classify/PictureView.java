package org.hundredfold.ui.classify;

import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Crisp;

/** A picture as large as the room allows; one that has to be enlarged much keeps its pixels as crisp squares. */
final class PictureView extends Region {
    /** Enlarged by less, a picture looks better smooth. */
    private static final double CRISP = 4;

    private final ImageView view = new ImageView();
    private Image image;

    PictureView() {
        getStyleClass().add("picture-view");
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    void show(Image image) {
        this.image = image;
        requestLayout();
    }

    /** Where the picture is seen. */
    Bounds picture() {
        return view.getBoundsInParent();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        boolean crisp = image != null && Math.min(width / image.getWidth(), height / image.getHeight()) >= CRISP;
        view.setImage(crisp ? Crisp.within(image, width, height) : image);
        view.setFitWidth(crisp ? 0 : width);
        view.setFitHeight(crisp ? 0 : height);
        layoutInArea(view, snappedLeftInset(), snappedTopInset(), width, height, 0, HPos.CENTER, VPos.CENTER);
    }
}
