package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A decoded picture.
 *
 * @param image upright and opaque, of {@link BufferedImage#TYPE_INT_RGB}
 * @param width of the upright picture before it was thinned out
 * @param height of the upright picture before it was thinned out
 * @param orientation how it was stored, by EXIF, 1 to 8; 1 is upright
 * @param warning what is wrong with it although it could be read, in words that complete "file: ..."
 */
public record Decoded(
        BufferedImage image, PictureFormat format, int width, int height, int orientation, Optional<String> warning) {}
