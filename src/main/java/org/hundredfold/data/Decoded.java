package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A decoded picture.
 *
 * @param image upright and opaque, of {@link BufferedImage#TYPE_INT_RGB}
 * @param warning what is wrong with it although it could be read, in words that complete "file: ..."
 */
public record Decoded(BufferedImage image, Optional<String> warning) {}
