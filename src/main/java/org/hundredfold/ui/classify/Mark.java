package org.hundredfold.ui.classify;

import java.awt.Graphics2D;

/** Something left on a picture. Coordinates are those of {@link Sketch}. Immutable. */
sealed interface Mark permits Stroke, Squares {
    /** @param graphics on a sheet with transparency, in lengths of the picture's shorter side from its middle */
    void draw(Graphics2D graphics);
}
