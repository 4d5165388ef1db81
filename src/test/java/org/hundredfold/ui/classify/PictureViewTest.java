package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.WritableImage;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.WhyMap;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A map lies over what the network saw of the picture: of one that is not square, a part or more than all. */
class PictureViewTest extends UiTest {
    private static final WhyMap MAP = new WhyMap("hat", 2, new float[] {1, -1, 1, -1}, 1, 0, true);

    private PictureView view;

    @BeforeEach
    void open() {
        view = show(PictureView::new, 400, 400);
        onFx(() -> view.coverAs(new SimpleDoubleProperty(1)));
    }

    private Bounds map(int width, int height, Framing framing) {
        onFx(() -> {
            view.show(new WritableImage(width, height));
            view.cover(MAP, framing);
        });
        layOut();
        return robot.lookup(".why-layer").query().getBoundsInParent();
    }

    @Test
    void ofACroppedPictureTheMiddleIsCovered() {
        assertThat(map(400, 200, Framing.CROP)).isEqualTo(new BoundingBox(100, 100, 200, 200));
        assertThat(map(200, 400, Framing.CROP)).isEqualTo(new BoundingBox(100, 100, 200, 200));
    }

    @Test
    void aFittedPictureIsCoveredWhole() {
        assertThat(map(400, 200, Framing.FIT)).isEqualTo(new BoundingBox(0, 100, 400, 200));
        assertThat(map(200, 400, Framing.FIT)).isEqualTo(new BoundingBox(100, 0, 200, 400));
    }
}
