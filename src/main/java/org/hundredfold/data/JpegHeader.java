package org.hundredfold.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the segments of a JPEG file before its first scan say (ITU T.81, annex B).
 *
 * @param width as stored, in pixels
 * @param height as stored, in pixels
 * @param common baseline or progressive, 8 bits, grey or three components: what nearly every camera and program writes
 * @param exif whether there is EXIF metadata
 */
record JpegHeader(int width, int height, boolean common, boolean exif) {
    private static final int SEGMENT = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Empty if the segments cannot be followed to a frame's header. */
    static Optional<JpegHeader> of(byte[] file) {
        boolean exif = false;
        int at = 2;
        while (at + 9 < file.length && unsigned(file, at) == SEGMENT) {
            int marker = unsigned(file, at + 1);
            if (marker == SEGMENT) { // a fill byte
                at++;
                continue;
            }
            if (isFrame(marker)) {
                return Optional.of(frame(file, at, exif || hasExifBehind(file, at)));
            }
            if (marker < 0xC0 || marker >= 0xD0 && marker <= START_OF_SCAN) {
                return Optional.empty();
            }
            exif |= marker == EXIF_SEGMENT && startsWith(file, at + 4, EXIF);
            at += 2 + unsigned16(file, at + 2);
        }
        return Optional.empty();
    }

    /** Whether the file goes on to an end marker, behind which some programs put more; else it has been cut. */
    static boolean isWhole(byte[] file) {
        for (int i = file.length - 2; i > 1; i--) {
            if (unsigned(file, i) == SEGMENT && unsigned(file, i + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static JpegHeader frame(byte[] file, int at, boolean exif) {
        int marker = unsigned(file, at + 1);
        int components = unsigned(file, at + 9);
        boolean common = marker <= 0xC2 && unsigned(file, at + 4) == 8 && (components == 1 || components == 3);
        return new JpegHeader(unsigned16(file, at + 7), unsigned16(file, at + 5), common, exif);
    }

    /** Metadata belongs before the frame; the rare file that has it behind is looked through. */
    private static boolean hasExifBehind(byte[] file, int from) {
        for (int i = from; i + 10 < file.length && unsigned(file, i) == SEGMENT; i += 2 + unsigned16(file, i + 2)) {
            int marker = unsigned(file, i + 1);
            if (marker == START_OF_SCAN) {
                return false;
            }
            if (marker == EXIF_SEGMENT && startsWith(file, i + 4, EXIF)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int from, byte[] wanted) {
        return from + wanted.length <= file.length
                && Arrays.equals(file, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private static int unsigned16(byte[] file, int at) {
        return unsigned(file, at) << 8 | unsigned(file, at + 1);
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
