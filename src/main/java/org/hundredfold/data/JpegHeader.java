package org.hundredfold.data;

import java.util.Optional;

/**
 * What the segments of a JPEG file before its first scan say (ITU T.81, annex B).
 *
 * @param width as stored, in pixels
 * @param height as stored, in pixels
 * @param common baseline or progressive, 8 bits, grey or three components: what nearly every camera and program writes
 */
record JpegHeader(int width, int height, boolean common) {
    private static final int SEGMENT = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /** Empty if the segments cannot be followed to a frame's header. */
    static Optional<JpegHeader> of(byte[] file) {
        int at = 2;
        while (at + 9 < file.length && unsigned(file, at) == SEGMENT) {
            int marker = unsigned(file, at + 1);
            if (marker == SEGMENT) { // a fill byte
                at++;
                continue;
            }
            if (isFrame(marker)) {
                return Optional.of(frame(file, at));
            }
            if (marker < 0xC0 || marker >= 0xD0 && marker <= START_OF_SCAN) {
                return Optional.empty();
            }
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

    private static JpegHeader frame(byte[] file, int at) {
        int marker = unsigned(file, at + 1);
        int components = unsigned(file, at + 9);
        boolean common = marker <= 0xC2 && unsigned(file, at + 4) == 8 && (components == 1 || components == 3);
        return new JpegHeader(unsigned16(file, at + 7), unsigned16(file, at + 5), common);
    }

    private static int unsigned16(byte[] file, int at) {
        return unsigned(file, at) << 8 | unsigned(file, at + 1);
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
