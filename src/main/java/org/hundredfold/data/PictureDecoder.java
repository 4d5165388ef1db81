package org.hundredfold.data;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads pictures: JPEG, PNG, GIF (first frame), BMP, WebP and TIFF, told apart by content. What comes out is upright by
 * EXIF and on white. No file makes it throw anything but {@link UnreadablePictureException} or take memory without
 * bound. Callable from any thread.
 */
public final class PictureDecoder {
    /** Larger pictures are refused before any of their pixels is decoded. */
    public static final long MAX_PIXELS = 100_000_000;

    /** Larger files are refused unread. */
    public static final long MAX_BYTES = 256L << 20;

    /** Pixels kept along a side for each one needed when a large picture is thinned out: averages stay smooth. */
    private static final int KEPT_PER_NEEDED = 8;

    /** The same where pixels are not left out but averaged, times two. */
    private static final int MEANS_PER_NEEDED_TWICE = 3;

    private static final int ALL = Integer.MAX_VALUE / KEPT_PER_NEEDED;

    public Decoded decode(Path file) throws UnreadablePictureException {
        return decode(bytesOf(file));
    }

    /** As {@link #decode(byte[], int)}. */
    public Decoded decode(Path file, int neededSide) throws UnreadablePictureException {
        return decode(bytesOf(file), neededSide);
    }

    /** As {@link #decode(byte[], Preprocessing)}. */
    public Decoded decode(Path file, Preprocessing preprocessing) throws UnreadablePictureException {
        return decode(bytesOf(file), preprocessing);
    }

    /** With so much detail as training is done with: whatever a network is to see is decoded in this way. */
    public Decoded decode(byte[] file, Preprocessing preprocessing) throws UnreadablePictureException {
        return decode(file, Math.max(preprocessing.seenSize(), Impression.NEEDED_SIDE));
    }

    public Decoded decode(byte[] file) throws UnreadablePictureException {
        return decode(file, ALL);
    }

    /**
     * Decodes a picture that is far larger than needed with less detail: the means of 2 x 2 to 8 x 8 pixels of a JPEG file,
     * every n-th pixel of others.
     *
     * @param neededSide pixels along the shorter side that the caller is going to use; one and a half times as many means,
     *     or eight times as many pixels, are kept if the picture has them
     */
    public Decoded decode(byte[] file, int neededSide) throws UnreadablePictureException {
        PictureFormat format = readableFormat(file);
        try {
            Optional<Decoded> quick = format == PictureFormat.JPEG ? commonJpeg(file, neededSide) : Optional.empty();
            return quick.isPresent() ? quick.get() : read(file, format, neededSide);
        } catch (IOException | RuntimeException | Error failure) {
            // A decoder misled by a bad header may even run out of stack or memory: the file's fault, not the
            // program's.
            throw new UnreadablePictureException(DecoderRemarks.reason(failure), failure);
        }
    }

    /** The whole file, if it may be a picture. */
    static byte[] bytesOf(Path file) throws UnreadablePictureException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) { // opening a pipe would wait for whoever fills it
                throw new UnreadablePictureException("is not a file that can be read");
            }
            return bytesOf(file, attributes.size());
        } catch (IOException failure) {
            throw new UnreadablePictureException("cannot be opened; check that it exists and may be read", failure);
        } catch (OutOfMemoryError failure) {
            throw new UnreadablePictureException(DecoderRemarks.reason(failure), failure);
        }
    }

    private static byte[] bytesOf(Path file, long size) throws IOException, UnreadablePictureException {
        try (InputStream in = Files.newInputStream(file)) {
            if (size <= MAX_BYTES) {
                return in.readAllBytes();
            }
            readableFormat(in.readNBytes(PictureFormat.HEADER_BYTES));
            throw new UnreadablePictureException("is larger than %d MB".formatted(MAX_BYTES >> 20));
        }
    }

    private static PictureFormat readableFormat(byte[] file) throws UnreadablePictureException {
        PictureFormat format = PictureFormat.of(file);
        if (!format.readable()) {
            throw new UnreadablePictureException(format.refusal);
        }
        return format;
    }

    /** Nearly every JPEG file; empty for one that is unusual or damaged. */
    private static Optional<Decoded> commonJpeg(byte[] file, int neededSide) throws UnreadablePictureException {
        Optional<JpegHeader> header = JpegHeader.of(file).filter(JpegHeader::common);
        if (header.isEmpty() || !JpegHeader.isWhole(file)) {
            return Optional.empty();
        }
        int width = header.get().width();
        int height = header.get().height();
        checkSize(width, height);
        Orientation orientation = Orientation.of(file, PictureFormat.JPEG);
        return TurboJpeg.decode(file, Math.min(width, height) * 2 / (MEANS_PER_NEEDED_TWICE * neededSide))
                .map(stored -> orientation.decoded(stored, PictureFormat.JPEG, width, height, Optional.empty()));
    }

    private static Decoded read(byte[] file, PictureFormat format, int neededSide)
            throws IOException, UnreadablePictureException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.readerName).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, format != PictureFormat.GIF);
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            checkSize(reader.getWidth(0), reader.getHeight(0));
            Stored stored = format == PictureFormat.GIF ? canvas(reader, neededSide) : pixels(reader, neededSide);
            return Orientation.of(file, format)
                    .decoded(
                            OnWhite.toRgb(stored.image),
                            format,
                            stored.width,
                            stored.height,
                            DecoderRemarks.warning(warnings));
        } finally {
            reader.dispose();
        }
    }

    /** A picture as the file has it, thinned out, and its true size. */
    private record Stored(BufferedImage image, int width, int height) {}

    private static Stored pixels(ImageReader reader, int neededSide) throws IOException, UnreadablePictureException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(width, height);
        return new Stored(everyNth(step(width, height, neededSide), reader), width, height);
    }

    /** The first frame of a GIF at its place on the canvas, which may be larger than the frame. */
    private static Stored canvas(ImageReader reader, int neededSide) throws IOException, UnreadablePictureException {
        GifLayout layout = GifLayout.of(reader);
        checkSize(layout.width(), layout.height());
        int step = step(layout.width(), layout.height(), neededSide);
        BufferedImage canvas = OnWhite.blank(layout.width() / step, layout.height() / step);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(everyNth(step, reader), layout.left() / step, layout.top() / step, null);
        graphics.dispose();
        return new Stored(canvas, layout.width(), layout.height());
    }

    private static void checkSize(long width, long height) throws UnreadablePictureException {
        if (width * height > MAX_PIXELS) {
            throw new UnreadablePictureException("has %d x %d pixels; Hundredfold reads up to %d megapixels"
                    .formatted(width, height, MAX_PIXELS / 1_000_000));
        }
    }

    private static int step(int width, int height, int neededSide) {
        return Math.max(1, Math.min(width, height) / (KEPT_PER_NEEDED * neededSide));
    }

    private static BufferedImage everyNth(int n, ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (n > 1) {
            int centreX = Math.min(n / 2, reader.getWidth(0) - 1);
            int centreY = Math.min(n / 2, reader.getHeight(0) - 1);
            param.setSourceSubsampling(n, n, centreX, centreY);
        }
        return reader.read(0, param);
    }
}
