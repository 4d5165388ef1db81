package org.hundredfold.ui.classify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.ui.classify.Stroke.Point;

/**
 * A picture and what is done to it: marks are left on it, it is moved with them, and what is then seen is blurred and made
 * brighter or darker. Where it has been moved away it has the colour of its {@link Border}. Immutable; callable from any
 * thread.
 *
 * @param picture as it was, of {@link BufferedImage#TYPE_INT_RGB}; nobody draws on it
 * @param amounts of the knobs that do not rest
 */
record Played(BufferedImage picture, Map<Knob, Double> amounts, List<Mark> marks) {
    /** Pixels along the longer side that are enough to look at. */
    private static final int ENOUGH = 320;
    /** So many pixels for each that the network sees are enough to be moved without loss. */
    private static final int FOR_EACH = 4;

    private static final double PERCENT = 100;
    private static final int WHITE = 255;

    Played {
        amounts = Map.copyOf(amounts);
        marks = List.copyOf(marks);
    }

    /**
     * A picture to which nothing has been done, shrunk to what is needed.
     *
     * @param side pixels along each side of what the network sees
     */
    static Played of(BufferedImage picture, int side) {
        return new Played(Result.within(picture, needed(side)), Map.of(), List.of());
    }

    /** Pixels along the longer side of the picture that are needed. */
    static int needed(int side) {
        return Math.max(ENOUGH, FOR_EACH * side);
    }

    boolean isUntouched() {
        return amounts.isEmpty() && marks.isEmpty();
    }

    Played untouched() {
        return new Played(picture, Map.of(), List.of());
    }

    double amount(Knob knob) {
        return amounts.getOrDefault(knob, knob.rest());
    }

    Played with(Knob knob, double amount) {
        Map<Knob, Double> others = new EnumMap<>(Knob.class);
        others.putAll(amounts);
        if (amount == knob.rest()) {
            others.remove(knob);
        } else {
            others.put(knob, amount);
        }
        return new Played(picture, others, marks);
    }

    Played with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Played(picture, amounts, more);
    }

    /** A stroke that begins at a point of {@link #image}, as wide there as the pen is. */
    Played begun(Pen pen, Point point) {
        return with(new Stroke(pen.times(PERCENT / amount(Knob.SIZE)), List.of(onPicture(point))));
    }

    /** The same with the last stroke led on to a point of {@link #image}. */
    Played ledOn(Point point) {
        int last = marks.size() - 1;
        return marks.get(last) instanceof Stroke stroke
                ? new Played(picture, amounts, marks.subList(0, last)).with(stroke.to(onPicture(point)))
                : this;
    }

    /**
     * Squares of one colour that are seen at places of {@link #image}.
     *
     * @param corners the upper left one of each
     * @param rgb {@code 0xRRGGBB}
     */
    Played covered(List<Point> corners, double side, int rgb) {
        return with(new Squares(corners, side, rgb, onPicture()));
    }

    /** The point of the picture that is seen at a point of {@link #image}. */
    private Point onPicture(Point seen) {
        Point2D point = onPicture().transform(new Point2D.Double(seen.x(), seen.y()), null);
        return new Point(point.getX(), point.getY());
    }

    private AffineTransform onPicture() {
        try {
            return moved().createInverse();
        } catch (NoninvertibleTransformException impossible) {
            throw new AssertionError("No picture is without size", impossible);
        }
    }

    /** In lengths of the shorter side from the middle. */
    private AffineTransform moved() {
        AffineTransform moved =
                AffineTransform.getTranslateInstance(amount(Knob.ACROSS) / PERCENT, amount(Knob.DOWN) / PERCENT);
        moved.rotate(Math.toRadians(amount(Knob.ROTATION)));
        moved.scale(amount(Knob.SIZE) / PERCENT, amount(Knob.SIZE) / PERCENT);
        return moved;
    }

    /** What is seen of it, as large as the picture was; itself if it is untouched. */
    BufferedImage image() {
        if (isUntouched()) {
            return picture;
        }
        BufferedImage image = laid();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (amounts.containsKey(Knob.BLUR)) {
            new Blur(pixels, image.getWidth(), image.getHeight()).by(amount(Knob.BLUR) / PERCENT * unit());
        }
        if (amounts.containsKey(Knob.BRIGHTNESS)) {
            brighten(pixels, amount(Knob.BRIGHTNESS) / PERCENT);
        }
        return image;
    }

    private BufferedImage laid() {
        BufferedImage image = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(new Color(Border.colour(picture)));
        graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = toPixels();
        place.concatenate(moved());
        AffineTransform ofPixels = new AffineTransform(place);
        ofPixels.scale(1 / unit(), 1 / unit());
        ofPixels.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        graphics.drawImage(picture, ofPixels, null);
        if (!marks.isEmpty()) {
            graphics.drawImage(sheet(place), 0, 0, null);
        }
        graphics.dispose();
        return image;
    }

    /** What the marks leave, for an eraser takes only that away. */
    private BufferedImage sheet(AffineTransform place) {
        BufferedImage sheet = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.transform(place);
        marks.forEach(mark -> mark.draw(graphics));
        graphics.dispose();
        return sheet;
    }

    private AffineTransform toPixels() {
        AffineTransform pixels =
                AffineTransform.getTranslateInstance(picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        pixels.scale(unit(), unit());
        return pixels;
    }

    /** Length of the shorter side in pixels. */
    double unit() {
        return Math.min(picture.getWidth(), picture.getHeight());
    }

    private static void brighten(int[] pixels, double share) {
        int[] table = new int[WHITE + 1];
        for (int value = 0; value <= WHITE; value++) {
            table[value] = (int) Math.round(share > 0 ? value + share * (WHITE - value) : value + share * value);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    table[pixels[i] >> 16 & 0xFF] << 16 | table[pixels[i] >> 8 & 0xFF] << 8 | table[pixels[i] & 0xFF];
        }
    }
}
