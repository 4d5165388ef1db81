package org.hundredfold.ui.classify;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.WhyMap;
import org.hundredfold.ui.common.Crisp;

/** A picture as large as the room allows; one that has to be enlarged much keeps its pixels as crisp squares. */
final class PictureView extends Region {
    /** Enlarged by less, a picture looks better smooth. */
    private static final double CRISP = 4;

    private final ImageView view = new ImageView();
    private final WhyLayer layer = new WhyLayer();
    private Image image;
    private Framing framing = Framing.CROP;

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
    ReadOnlyObjectProperty<Bounds> pictureProperty() {
        return view.boundsInParentProperty();
    }

    /** Lets a map of reasons be laid over the picture, as clearly as is said there. */
    void coverAs(DoubleProperty opacity) {
        layer.opacityProperty().bind(opacity);
        getChildren().add(layer);
    }

    /**
     * @param map null for none
     * @param framing how the square that the map is of was made of the picture
     */
    void cover(WhyMap map, Framing framing) {
        this.framing = framing;
        layer.show(map);
        requestLayout();
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
        layOver(view.getBoundsInParent());
    }

    /** The square lies in the middle; what of it lies beside the picture is white to the network, and not shown. */
    private void layOver(Bounds picture) {
        double width = picture.getWidth();
        double height = picture.getHeight();
        double side = framing == Framing.CROP ? Math.min(width, height) : Math.max(width, height);
        double covered = Math.min(width, side);
        double coveredDown = Math.min(height, side);
        layer.setPart(covered / side, coveredDown / side);
        layer.resizeRelocate(
                picture.getMinX() + (width - covered) / 2,
                picture.getMinY() + (height - coveredDown) / 2,
                covered,
                coveredDown);
    }
}
