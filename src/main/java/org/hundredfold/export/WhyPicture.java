package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.WhyMap;

/** A map of reasons laid over what the network saw: red speaks for the class, blue against it. */
public record WhyPicture(WhyMap why, byte[] pixels, Preprocessing preprocessing) {
    /** Pixels that the longer side has at least. */
    private static final int SIDE = 480;

    private static final int FOR = 0xD6352B;
    private static final int AGAINST = 0x2A6FDB;
    /** Of the strongest reason over the picture. */
    private static final double OPACITY = 0.85;

    /** @throws org.hundredfold.ExplainedException if the file cannot be written or is there already */
    public void create(Path png) {
        WholeFile.create(png, out -> ImageIO.write(image(), "png", out));
    }

    BufferedImage image() {
        int size = why.size();
        int zoom = Math.max(1, (SIDE + size - 1) / size);
        BufferedImage image = new BufferedImage(size * zoom, size * zoom, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size * zoom; y++) {
            for (int x = 0; x < size * zoom; x++) {
                image.setRGB(x, y, colour(y / zoom * size + x / zoom));
            }
        }
        return image;
    }

    private int colour(int place) {
        float largest = Math.max(why.largest(), Float.MIN_NORMAL);
        double strength = OPACITY * Math.abs(why.values()[place]) / largest;
        int paint = why.values()[place] > 0 ? FOR : AGAINST;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int seen = seen(place, 2 - shift / 8);
            colour |= (int) Math.round(seen + strength * ((paint >> shift & 0xFF) - seen)) << shift;
        }
        return colour;
    }

    private int seen(int place, int channel) {
        int plane = preprocessing.colour() ? channel : 0;
        return pixels[plane * why.size() * why.size() + place] & 0xFF;
    }
}
