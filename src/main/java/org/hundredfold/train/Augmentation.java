package org.hundredfold.train;

import java.io.Serializable;
import org.hundredfold.ExplainedException;

/**
 * How far training pictures are changed at random each time they are learned from, so that the network meets more than
 * there are. Every amount is drawn anew for each picture in each epoch, evenly between the limits; 0 leaves it out.
 *
 * @param shift along each axis, at most this share of the side, 0 to 0.5
 * @param rotation by at most so many degrees either way, 0 to 180
 * @param scale by a factor between {@code 1 - scale} and {@code 1 + scale}, 0 to 0.5
 * @param flip whether half of the pictures are mirrored left to right; wrong for digits and letters
 * @param brightness adds at most this share of the whole range, either way, 0 to 0.5
 * @param contrast stretches about the middle by a factor between {@code 1 - contrast} and {@code 1 + contrast}, 0 to 0.9
 * @param noise standard deviation of Gaussian noise as a share of the whole range, 0 to 0.5
 * @param erasing half of the pictures lose a rectangle whose sides are at most this share of the picture's, 0 to 0.5
 */
public record Augmentation(
        double shift,
        double rotation,
        double scale,
        boolean flip,
        double brightness,
        double contrast,
        double noise,
        double erasing)
        implements Serializable {
    public static final double MOST_SHIFT = 0.5;
    public static final double MOST_ROTATION = 180;
    public static final double MOST_SCALE = 0.5;
    public static final double MOST_BRIGHTNESS = 0.5;
    public static final double MOST_CONTRAST = 0.9;
    public static final double MOST_NOISE = 0.5;
    public static final double MOST_ERASING = 0.5;

    /** Pictures stay as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, false, 0, 0, 0, 0);

    public Augmentation {
        require("shift", shift, MOST_SHIFT);
        require("rotation", rotation, MOST_ROTATION);
        require("scale", scale, MOST_SCALE);
        require("brightness", brightness, MOST_BRIGHTNESS);
        require("contrast", contrast, MOST_CONTRAST);
        require("noise", noise, MOST_NOISE);
        require("erasing", erasing, MOST_ERASING);
    }

    private static void require(String name, double amount, double most) {
        if (!(amount >= 0 && amount <= most)) {
            throw new ExplainedException("The %s that pictures are varied by must lie between 0 and %s, not at %s."
                    .formatted(name, most, amount));
        }
    }
}
