package org.hundredfold.ui.classify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.hundredfold.ui.classify.Stroke.Point;

/**
 * Places of a picture that are covered with one colour.
 *
 * @param corners the upper left one of each, as they are seen
 * @param rgb {@code 0xRRGGBB}
 * @param seen leads from what is seen to the picture, which may have been moved
 */
record Squares(List<Point> corners, double side, int rgb, AffineTransform seen) implements Mark {
    Squares {
        corners = List.copyOf(corners);
    }

    @Override
    public void draw(Graphics2D graphics) {
        AffineTransform picture = graphics.getTransform();
        graphics.transform(seen);
        graphics.setColor(new Color(rgb));
        corners.forEach(corner -> graphics.fill(new Rectangle2D.Double(corner.x(), corner.y(), side, side)));
        graphics.setTransform(picture);
    }
}
