package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** The outermost pixels of a picture. */
final class Border {
    private Border() {}

    /**
     * The colour of a picture's paper or background, {@code 0xRRGGBB}: of each channel the median, which what touches the
     * border in a few places does not change.
     */
    static int colour(BufferedImage picture) {
        int[] border = pixels(picture);
        return median(border, 16) << 16 | median(border, 8) << 8 | median(border, 0);
    }

    private static int[] pixels(BufferedImage picture) {
        int right = picture.getWidth() - 1;
        int bottom = picture.getHeight() - 1;
        return IntStream.concat(
                        IntStream.rangeClosed(0, right)
                                .flatMap(x -> IntStream.of(picture.getRGB(x, 0), picture.getRGB(x, bottom))),
                        IntStream.rangeClosed(0, bottom)
                                .flatMap(y -> IntStream.of(picture.getRGB(0, y), picture.getRGB(right, y))))
                .toArray();
    }

    private static int median(int[] pixels, int shift) {
        return IntStream.of(pixels)
                .map(pixel -> pixel >> shift & 0xFF)
                .sorted()
                .skip(pixels.length / 2)
                .findFirst()
                .orElseThrow();
    }
}
