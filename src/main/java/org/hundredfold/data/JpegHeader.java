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
    private static final int FIRST_OF_FRAMES = 0xC0;
    private static final int FIRST_WITHOUT_LENGTH = 0xD0;
    private static final int SEGMENT = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FRAME_BYTES = 10;

    /** Empty if the segments cannot be followed to a frame's header. */
    static Optional<JpegHeader> of(byte[] file) {
        JpegSegments segments = new JpegSegments(file);
        while (segments.advance() && segments.has(FRAME_BYTES)) {
            int marker = segments.marker();
            if (isFrame(marker)) {
                return Optional.of(frame(segments));
            }
            if (marker < FIRST_OF_FRAMES || marker >= FIRST_WITHOUT_LENGTH && marker <= END_OF_IMAGE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the first scan goes on to an end marker, behind which some programs put more; else the file has been cut. A
     * thumbnail before it has an end marker of its own.
     */
    static boolean isWhole(byte[] file) {
        int scan = JpegSegments.scan(file);
        for (int i = file.length - 2; i >= scan; i--) {
            if ((file[i] & 0xFF) == SEGMENT && (file[i + 1] & 0xFF) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_OF_FRAMES && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static JpegHeader frame(JpegSegments frame) {
        int components = frame.unsigned(9);
        boolean common = frame.marker() <= 0xC2 && frame.unsigned(4) == 8 && (components == 1 || components == 3);
        return new JpegHeader(frame.unsigned16(7), frame.unsigned16(5), common);
    }
}
