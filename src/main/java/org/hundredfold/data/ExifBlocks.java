package org.hundredfold.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds EXIF metadata in a file without reading anything else of it; what is damaged ends the search. */
final class ExifBlocks {
    /** Begins a block in JPEG files, and with some programs in WebP files. */
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int APP1 = 0xE1;
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int PNG_CHECKSUM_BYTES = 4;
    private static final int RIFF_HEADER_BYTES = 12;

    private ExifBlocks() {}

    static List<ByteBuffer> in(byte[] file, PictureFormat format) {
        return switch (format) {
            case TIFF -> List.of(ByteBuffer.wrap(file));
            case JPEG -> inJpeg(file);
            case PNG -> inChunks(file, PNG_SIGNATURE_BYTES, format);
            case WEBP -> inChunks(file, RIFF_HEADER_BYTES, format);
            default -> List.of();
        };
    }

    private static List<ByteBuffer> inJpeg(byte[] file) {
        List<ByteBuffer> blocks = new ArrayList<>();
        JpegSegments segments = new JpegSegments(file);
        while (segments.advance()) {
            if (segments.marker() == APP1 && startsWithExif(file, segments.begin())) {
                blocks.add(part(file, segments.begin(), segments.length()));
            }
        }
        return blocks;
    }

    /** PNG (third edition) and RIFF parts alike have a length and a name, the other way round and in other byte orders. */
    private static List<ByteBuffer> inChunks(byte[] file, int start, PictureFormat format) {
        boolean png = format == PictureFormat.PNG;
        ByteBuffer bytes = ByteBuffer.wrap(file).order(png ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (long at = start; at + 8 <= file.length; ) {
            int chunk = (int) at;
            long length = bytes.getInt(png ? chunk : chunk + 4) & 0xFFFF_FFFFL;
            String name = new String(file, png ? chunk + 4 : chunk, 4, StandardCharsets.ISO_8859_1);
            if (name.equals(png ? "eXIf" : "EXIF")) {
                return List.of(part(file, chunk + 8, length));
            }
            at += 8 + (png ? length + PNG_CHECKSUM_BYTES : length + length % 2);
        }
        return List.of();
    }

    /** As much of it as the file has. */
    private static ByteBuffer part(byte[] file, int from, long length) {
        int start = startsWithExif(file, from) ? from + EXIF.length : from;
        long end = Math.min(file.length, from + Math.max(0, length));
        return ByteBuffer.wrap(file, start, (int) Math.max(0, end - start)).slice();
    }

    private static boolean startsWithExif(byte[] file, int from) {
        return from + EXIF.length <= file.length && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }
}
