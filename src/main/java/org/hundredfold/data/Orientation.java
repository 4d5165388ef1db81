package org.hundredfold.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the camera was held: the turn that makes a stored picture upright, as EXIF 2.3 tag 0x0112 numbers it. The value
 * at (x, y) of the upright picture stands in the stored one at (x, y), first swapped, then mirrored.
 */
record Orientation(int number, boolean swapped, boolean mirroredX, boolean mirroredY) {
    static final Orientation UPRIGHT = numbered(1);

    /** Upright where the metadata is missing, damaged or names no orientation from 1 to 8. */
    static Orientation of(byte[] file, PictureFormat format) {
        return ExifBlocks.in(file, format).stream()
                .map(Exif::orientation)
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(Orientation::numbered)
                .findFirst()
                .orElse(UPRIGHT);
    }

    static Orientation numbered(int exif) {
        return new Orientation(
                exif,
                exif >= 5,
                exif == 2 || exif == 3 || exif == 7 || exif == 8,
                exif == 3 || exif == 4 || exif == 6 || exif == 7);
    }

    /**
     * The picture turned, with what is to be known of it.
     *
     * @param stored of {@link BufferedImage#TYPE_INT_RGB}
     * @param width as stored, before it was thinned out
     * @param height as stored, before it was thinned out
     */
    Decoded decoded(BufferedImage stored, PictureFormat format, int width, int height, Optional<String> warning) {
        return new Decoded(
                upright(stored), format, swapped ? height : width, swapped ? width : height, number, warning);
    }

    /**
     * The picture turned.
     *
     * @param stored of {@link BufferedImage#TYPE_INT_RGB}
     */
    BufferedImage upright(BufferedImage stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = swapped ? stored.getHeight() : stored.getWidth();
        int height = swapped ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] target = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        int[] source = ((DataBufferInt) stored.getRaster().getDataBuffer()).getData();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                target[i] = source[index(x, y, stored.getWidth(), stored.getHeight())];
            }
        }
        return upright;
    }

    /** Whether the first column of the stored picture, or its first row if they are swapped, is the last upright column. */
    boolean reversesColumns() {
        return swapped ? mirroredY : mirroredX;
    }

    /** As {@link #reversesColumns} of the upright rows. */
    boolean reversesRows() {
        return swapped ? mirroredX : mirroredY;
    }

    private int index(int x, int y, int width, int height) {
        int sourceX = swapped ? y : x;
        int sourceY = swapped ? x : y;
        return (mirroredY ? height - 1 - sourceY : sourceY) * width + (mirroredX ? width - 1 - sourceX : sourceX);
    }
}
