package org.hundredfold.ui.classify;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Drawing;
import org.hundredfold.data.Polarity;
import org.hundredfold.ui.classify.Stroke.Point;

/**
 * What is drawn on the board. Coordinates count from the board's middle, to the right and down, in lengths of its shorter
 * side, so that a sketch keeps its shape when the window changes. Immutable.
 */
record Sketch(List<Stroke> strokes) {
    static final Sketch EMPTY = new Sketch(List.of());

    /** Pixels along the board's shorter side in a {@link #picture}. */
    private static final int RESOLUTION = 320;

    Sketch {
        strokes = List.copyOf(strokes);
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    Sketch with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Sketch(more);
    }

    /** The same with the last stroke led on to a point. */
    Sketch extended(Point point) {
        int last = strokes.size() - 1;
        return new Sketch(strokes.subList(0, last)).with(strokes.get(last).to(point));
    }

    /** The drawing as the network gets it; empty without ink. Callable from any thread. */
    Optional<BufferedImage> picture(Polarity polarity) {
        return isEmpty() ? Optional.empty() : Drawing.centred(painted(), polarity);
    }

    private BufferedImage painted() {
        Path2D all = new Path2D.Double();
        strokes.forEach(stroke -> all.append(stroke.path(), false));
        Rectangle bounds = AffineTransform.getScaleInstance(RESOLUTION, RESOLUTION)
                .createTransformedShape(all)
                .getBounds();
        int margin = (int) Math.ceil(RESOLUTION
                * strokes.stream()
                        .mapToDouble(stroke -> stroke.pen().width())
                        .max()
                        .orElseThrow());
        bounds.grow(margin, margin);
        BufferedImage image = new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-bounds.x, -bounds.y);
        graphics.scale(RESOLUTION, RESOLUTION);
        strokes.forEach(stroke -> stroke.draw(graphics));
        graphics.dispose();
        return image;
    }
}
