package org.hundredfold.model;

import org.hundredfold.nn.Shape;

/**
 * What a unit of the layer before the last looks at.
 *
 * @param kind what is shown
 * @param values {@code [channels, height, width]} of the shape, row-major
 */
public record UnitPicture(Kind kind, Shape shape, float[] values) {
    public enum Kind {
        /** Its weights, one for each input: what it looks for in every picture. */
        WEIGHTS,
        /** How it would change with each input of this picture. */
        SLOPE,
        /** What the map holds for this picture. */
        MAP
    }
}
