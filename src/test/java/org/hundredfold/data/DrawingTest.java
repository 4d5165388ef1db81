package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.paint;
import static org.hundredfold.data.TestPictures.plain;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DrawingTest {
    @Test
    void anEmptyBoardGivesNothing() {
        assertThat(Drawing.centred(plain(300, 200, Color.WHITE), Polarity.DARK_ON_LIGHT))
                .isEmpty();
        assertThat(Drawing.centred(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), Polarity.LIGHT_ON_DARK))
                .isEmpty();
    }

    @Test
    void inkInACornerIsMovedToTheMiddleOfASquare() {
        BufferedImage board = plain(300, 200, Color.WHITE);
        paint(board, 0, 150, 90, 50, Color.BLACK);

        BufferedImage square = Drawing.centred(board, Polarity.DARK_ON_LIGHT).orElseThrow();

        assertThat(square.getWidth()).isEqualTo(square.getHeight()).isEqualTo((int) Math.ceil(90 / Drawing.INK_SHARE));
        int left = (square.getWidth() - 90) / 2;
        int top = (square.getHeight() - 50) / 2;
        assertThat(square.getRGB(left, top)).isEqualTo(Color.BLACK.getRGB());
        assertThat(square.getRGB(left + 89, top + 49)).isEqualTo(Color.BLACK.getRGB());
        assertThat(square.getRGB(left - 1, top)).isEqualTo(Color.WHITE.getRGB());
        assertThat(square.getRGB(left + 90, top + 49)).isEqualTo(Color.WHITE.getRGB());
        assertThat(square.getRGB(left, top - 1)).isEqualTo(Color.WHITE.getRGB());
        assertThat(square.getRGB(left, top + 50)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void aSinglePointIsADrawing() {
        BufferedImage board = plain(300, 200, Color.WHITE);
        paint(board, 299, 199, 1, 1, Color.BLUE);

        assertThat(Drawing.centred(board, Polarity.DARK_ON_LIGHT)).isPresent();
    }

    @Test
    void theSameInkIsLightOnDarkPaper() {
        BufferedImage board = plain(300, 200, Color.WHITE);
        paint(board, 0, 150, 90, 50, Color.BLACK);

        BufferedImage square = Drawing.centred(board, Polarity.LIGHT_ON_DARK).orElseThrow();

        int left = (square.getWidth() - 90) / 2;
        int top = (square.getHeight() - 50) / 2;
        assertThat(square.getRGB(left, top)).isEqualTo(Color.WHITE.getRGB());
        assertThat(square.getRGB(left - 1, top)).isEqualTo(Color.BLACK.getRGB());
    }
}
