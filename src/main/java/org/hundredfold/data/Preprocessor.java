package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.hundredfold.data.Preprocessing.Framing;

/**
 * Turns a decoded picture into a network's inputs, in whole numbers throughout, so that every machine gets the same.
 *
 * <p>With {@code n} the size, {@code s = min(width, height)} for a crop and {@code max(width, height)} for a fit, the
 * framed square begins at {@code x0 = floor((width - s) / 2)}, {@code y0 = floor((height - s) / 2)}; outside of the
 * picture it is white. Let {@code V} be the square's values {@code [s, s]}: one plane {@code 299 R + 587 G + 114 B} with
 * unit {@code u = 1000}, or the planes R, G and B with {@code u = 1}. Let {@code A[i, k]} be the length that
 * {@code [i s, (i + 1) s]} and {@code [k n, (k + 1) n]} share. Then each plane of the result is
 *
 * <pre>floor((A V A') / (u s s) + 1 / 2)</pre>
 *
 * the mean of the area that an output pixel covers, rounded half up; the same formula shrinks and enlarges.
 *
 * <p>Immutable; callable from any thread.
 */
public final class Preprocessor {
    private static final int WHITE = 255;

    private final Preprocessing preprocessing;
    private final int size;
    private final int unit;

    public Preprocessor(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
        this.size = preprocessing.size();
        this.unit = preprocessing.colour() ? 1 : 1000;
    }

    /**
     * @param picture upright, as {@link PictureDecoder} gives it; alpha is laid on white
     * @return the values as unsigned bytes, laid out as {@link Preprocessing#inputs()} says
     */
    public byte[] apply(BufferedImage picture) {
        BufferedImage rgb = OnWhite.toRgb(picture);
        int width = rgb.getWidth();
        int height = rgb.getHeight();
        int[] pixels = ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
        if (width == size && height == size) {
            return valueByValue(pixels);
        }
        int side = preprocessing.framing() == Framing.CROP ? Math.min(width, height) : Math.max(width, height);
        Coverage columns = new Coverage(side, size, width);
        Coverage rows = new Coverage(side, size, height);
        return rounded(sums(pixels, columns, rows), (long) unit * side * side);
    }

    /** The same formula where each output pixel covers one pixel of the picture: sets of tiny pictures are large. */
    private byte[] valueByValue(int[] pixels) {
        byte[] values = new byte[preprocessing.inputs()];
        for (int i = 0; i < pixels.length; i++) {
            if (preprocessing.colour()) {
                values[i] = (byte) (pixels[i] >> 16);
                values[pixels.length + i] = (byte) (pixels[i] >> 8);
                values[2 * pixels.length + i] = (byte) pixels[i];
            } else {
                values[i] = (byte) ((Grey.thousandfold(pixels[i]) + unit / 2) / unit);
            }
        }
        return values;
    }

    /**
     * {@code A (white - V) A'} for every plane. Darkness is summed instead of brightness because it is zero outside of
     * the picture, however far the square of a long and thin one reaches.
     */
    private long[] sums(int[] pixels, Coverage columns, Coverage rows) {
        int planes = preprocessing.channels();
        long[] sums = new long[preprocessing.inputs()];
        int[] line = new int[planes * columns.length];
        long[] row = new long[planes * size];
        int summed = -1;
        for (int i = 0; i < size; i++) {
            int y = rows.first(i);
            for (int overlap : rows.overlaps(i)) {
                if (y != summed) {
                    readDarkness(pixels, y * columns.length, columns.length, line);
                    sumAlong(line, columns, row);
                    summed = y;
                }
                addTo(sums, i, row, overlap);
                y++;
            }
        }
        return sums;
    }

    /** Writes one row of the picture as one plane of grey or three of colour, white being 0. */
    private void readDarkness(int[] pixels, int from, int width, int[] line) {
        for (int x = 0; x < width; x++) {
            int dark = ~pixels[from + x];
            if (preprocessing.colour()) {
                line[x] = dark >> 16 & 0xFF;
                line[width + x] = dark >> 8 & 0xFF;
                line[2 * width + x] = dark & 0xFF;
            } else {
                line[x] = Grey.thousandfold(dark);
            }
        }
    }

    private void sumAlong(int[] line, Coverage columns, long[] row) {
        for (int plane = 0; plane < preprocessing.channels(); plane++) {
            for (int j = 0; j < size; j++) {
                row[plane * size + j] = columns.sum(j, line, plane * columns.length);
            }
        }
    }

    private void addTo(long[] sums, int i, long[] row, long overlap) {
        for (int plane = 0; plane < preprocessing.channels(); plane++) {
            int start = (plane * size + i) * size;
            for (int j = 0; j < size; j++) {
                sums[start + j] += overlap * row[plane * size + j];
            }
        }
    }

    private static byte[] rounded(long[] darkness, long divisor) {
        byte[] values = new byte[darkness.length];
        for (int k = 0; k < values.length; k++) {
            long brightness = WHITE * divisor - darkness[k];
            values[k] = (byte) ((2 * brightness + divisor) / (2 * divisor));
        }
        return values;
    }
}
