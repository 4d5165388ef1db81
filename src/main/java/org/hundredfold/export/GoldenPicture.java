package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Supplier;
import org.hundredfold.model.Answer;

/**
 * A picture and what the model says about it, to hold others' answers against.
 *
 * @param name the path of its file below the folder that it lies in, or what was drawn
 * @param picture all of its pixels, upright and on white, of {@link BufferedImage#TYPE_INT_RGB}; photographs are decoded each
 *     time they are asked for, as they would be too much to keep
 * @param answer to all of its pixels
 * @param classified what {@code classify} answers to its file, which it may decode with less detail; empty if it was drawn
 */
public record GoldenPicture(String name, Supplier<BufferedImage> picture, Answer answer, Optional<Answer> classified) {
    /** All of its pixels. */
    public RgbPicture rgb() {
        return RgbPicture.of(picture.get());
    }

    /** Of each class, in order of the model's classes. */
    public double[] probabilities() {
        return answer.probabilities();
    }
}
