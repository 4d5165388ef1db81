package org.hundredfold.export.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Sha256;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.model.WeightScale;

/** Pictures as addresses that hold all of their data, so that the page needs no file beside it. */
final class PagePictures {
    private static final int THUMBNAIL = 96;
    private static final int WEIGHTS = 64;
    private static final int SHADES = 255;
    private static final int NEGATIVE = 0x2A6FDB;
    private static final int POSITIVE = 0xD6352B;

    private PagePictures() {}

    /**
     * @param content hex SHA-256 that the file had
     * @return empty if it is gone, has changed or cannot be read
     */
    static Optional<String> thumbnail(Path file, String content) {
        try {
            return Sha256.ofFile(file).equals(content)
                    ? Optional.of(address(
                            small(new PictureDecoder().decode(file, THUMBNAIL).image()), "jpeg"))
                    : Optional.empty();
        } catch (IOException | UnreadablePictureException gone) {
            return Optional.empty();
        }
    }

    /** One of the weights' pictures, see-through where they are 0, so that it lies well on light and on dark pages. */
    static String weights(FirstWeights weights, int index, WeightScale scale) {
        int zoom = Math.max(1, WEIGHTS / weights.size());
        int side = zoom * weights.size();
        int[] pixels = new int[side * side];
        WeightPaint paint = new WeightPaint(shades(), scale, weights.areColourful());
        paint.draw(weights, index, zoom, pixels, 0, side);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, side, side, pixels, 0, side);
        return address(image, "png");
    }

    private static int[] shades() {
        int[] shades = new int[2 * SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            shades[SHADES - i] = i << 24 | NEGATIVE;
            shades[SHADES + i] = i << 24 | POSITIVE;
        }
        return shades;
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(scale * image.getWidth()));
        int height = Math.max(1, (int) Math.round(scale * image.getHeight()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static String address(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/%s;base64,%s".formatted(format, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
