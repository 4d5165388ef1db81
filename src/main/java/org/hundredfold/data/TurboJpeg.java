package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.lept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes JPEG files by libjpeg-turbo, which can leave out detail that nobody needs: then each pixel is the mean of 2 x 2,
 * 4 x 4 or 8 x 8. Callable from any thread.
 */
final class TurboJpeg {
    private static final Logger LOG = LoggerFactory.getLogger(TurboJpeg.class);
    private static final int LARGEST_REDUCTION = 8;

    /** Bits per pixel of a decoded picture that is grey, and of one in colour. */
    private static final int GREY = 8;

    private static final int COLOUR = 32;

    private TurboJpeg() {}

    /** The native library, loaded when it is first needed. */
    private static final class Library {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                lept.setMsgSeverity(lept.L_SEVERITY_NONE);
                return true;
            } catch (LinkageError missing) {
                LOG.info("No libjpeg-turbo for this system; JPEG files are decoded by Java, more slowly", missing);
                return false;
            }
        }
    }

    /**
     * The stored picture as {@link BufferedImage#TYPE_INT_RGB}; empty if the library is not there or finds anything wrong
     * with the file.
     *
     * @param most that may be left out: a picture comes out at 1/1, 1/2, 1/4 or 1/8 of its size, but not below 1/most
     */
    static Optional<BufferedImage> decode(byte[] file, int most) {
        if (!Library.LOADED) {
            return Optional.empty();
        }
        int reduction = Math.min(LARGEST_REDUCTION, Integer.highestOneBit(Math.max(1, most)));
        PIX picture = lept.pixReadMemJpeg(file, file.length, 0, reduction, (int[]) null, 0);
        if (picture == null) {
            return Optional.empty();
        }
        try {
            return rgb(picture);
        } finally {
            lept.pixDestroy(picture);
        }
    }

    /** Pixels lie in 32-bit words, leftmost in the highest bits: four grey ones in each, or one as R, G, B and a rest. */
    private static Optional<BufferedImage> rgb(PIX picture) {
        int depth = picture.d();
        if (depth != GREY && depth != COLOUR) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(picture.w(), picture.h(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] line = new int[picture.wpl()];
        IntBuffer words =
                picture.data().capacity((long) line.length * picture.h()).asBuffer();
        for (int y = 0; y < picture.h(); y++) {
            words.get(line);
            for (int x = 0, i = y * picture.w(); x < picture.w(); x++, i++) {
                pixels[i] = depth == COLOUR ? line[x] >>> 8 : (line[x / 4] >>> 24 - x % 4 * 8 & 0xFF) * 0x010101;
            }
        }
        return Optional.of(image);
    }
}
