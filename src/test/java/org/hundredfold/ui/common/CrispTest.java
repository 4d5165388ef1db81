package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrispTest extends UiTest {
    private WritableImage image;

    @BeforeEach
    void twoPixels() {
        image = onFx(() -> new WritableImage(2, 1));
    }

    @Test
    void everyPixelBecomesASquareOfTheLargestWholeSizeThatFits() {
        image.getPixelWriter().setColor(0, 0, Color.RED);
        image.getPixelWriter().setColor(1, 0, Color.BLUE);

        Image crisp = Crisp.within(image, 7, 9);

        assertThat(crisp.getWidth()).isEqualTo(6);
        assertThat(crisp.getHeight()).isEqualTo(3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(crisp.getPixelReader().getColor(x, y)).isEqualTo(x < 3 ? Color.RED : Color.BLUE);
            }
        }
    }

    @Test
    void aPictureWithoutRoomToGrowStaysItself() {
        assertThat(Crisp.within(image, 3, 9)).isSameAs(image);
    }
}
