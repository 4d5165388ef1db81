package org.hundredfold.ui.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.image.Image;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.ui.common.Fitted;
import org.hundredfold.ui.common.Formats;

/**
 * A picture as people and as a network see it.
 *
 * @param original upright, as large as is of use on a screen
 * @param width of the true original in pixels
 * @param height of the true original in pixels
 * @param bytes of the file
 * @param pixels laid out as {@link Preprocessing#inputs()} says
 */
record Seen(
        Picture picture,
        Image original,
        int width,
        int height,
        long bytes,
        byte[] pixels,
        Preprocessing preprocessing) {
    private static final int LARGEST_SIDE = 1024;
    private static final int TINY_SIDE = 64;

    /** Reads the file; not for the thread of the window. */
    static Seen of(Picture picture, Preprocessing preprocessing) throws IOException, UnreadablePictureException {
        PictureDecoder decoder = new PictureDecoder();
        byte[] file = Files.readAllBytes(picture.file());
        BufferedImage whole = decoder.decode(file).image();
        // decoded again as it is for training, which thins out large pictures
        BufferedImage input = decoder.decode(file, preprocessing).image();
        return new Seen(
                picture,
                shown(whole),
                whole.getWidth(),
                whole.getHeight(),
                file.length,
                new Preprocessor(preprocessing).apply(input),
                preprocessing);
    }

    /** Tiny pictures show their pixels, the others are smooth however they are scaled. */
    private static Image shown(BufferedImage whole) {
        return Math.max(whole.getWidth(), whole.getHeight()) <= TINY_SIDE
                ? Fitted.to(LARGEST_SIDE, whole)
                : Fitted.atMost(LARGEST_SIDE, whole);
    }

    /** The size of the original, such as {@code 3,024 x 4,032 pixels}. */
    String extent() {
        return "%s x %s pixels".formatted(Formats.count(width), Formats.count(height));
    }
}
