package org.hundredfold.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file truly is, told by its first bytes and never by its name. */
public enum PictureFormat {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    BMP("bmp"),
    WEBP("webp"),
    TIFF("tiff"),
    HEIC(picture("a HEIC")),
    AVIF(picture("an AVIF")),
    JPEG_2000(picture("a JPEG 2000")),
    JPEG_XL(picture("a JPEG XL")),
    PHOTOSHOP(picture("a Photoshop")),
    ICON(picture("an ICO")),
    PORTABLE_MAP(picture("a PPM")),
    QOI(picture("a QOI")),
    SVG(picture("an SVG")),
    XPM(picture("an XPM")),
    VIDEO(other("a video")),
    SOUND(other("a sound")),
    PDF(other("a PDF document")),
    ARCHIVE(other("a ZIP archive or an office document")),
    WEB_PAGE(other("a web page")),
    TEXT(other("text")),
    EMPTY(new Refusal("is empty")),
    ZEROS(new Refusal("holds nothing but zero bytes")),
    UNKNOWN(new Refusal("is of no known kind of picture"));

    /** How many bytes from the start {@link #of} looks at. */
    static final int HEADER_BYTES = 1024;

    private record Refusal(String reason) {}

    /** The name of the format among ImageIO's readers; empty for what cannot be read. */
    final String readerName;

    /** Why a file of this format is left out; empty for what can be read. */
    final String refusal;

    PictureFormat(String readerName) {
        this.readerName = readerName;
        this.refusal = "";
    }

    PictureFormat(Refusal refusal) {
        this.readerName = "";
        this.refusal = refusal.reason;
    }

    boolean readable() {
        return refusal.isEmpty();
    }

    static PictureFormat of(byte[] file) {
        byte[] bytes = Arrays.copyOf(file, Math.min(file.length, HEADER_BYTES));
        String head = new String(bytes, ISO_8859_1);
        PictureFormat binary = binary(head);
        return binary == UNKNOWN ? plain(bytes, head) : binary;
    }

    private static PictureFormat binary(String head) {
        if (head.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (head.startsWith("GIF8")) return GIF;
        if (head.startsWith("BM") && head.startsWith("\0\0\0", 15)) return BMP;
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return TIFF;
        if (head.startsWith("II+\0") || head.startsWith("MM\0+")) return TIFF;
        if (head.startsWith("RIFF")) return riff(head);
        if (head.startsWith("ftyp", 4)) return isoMedia(head);
        if (head.startsWith("jP  ", 4) || head.startsWith("\u00ffO\u00ffQ")) return JPEG_2000;
        if (head.startsWith("JXL ", 4) || head.startsWith("\u00ff\n")) return JPEG_XL;
        if (head.startsWith("8BPS")) return PHOTOSHOP;
        if (head.startsWith("\0\0\1\0")) return ICON;
        if (head.startsWith("qoif")) return QOI;
        if (head.startsWith("\u001aE\u00df\u00a3") || head.startsWith("\0\0\1\u00ba")) return VIDEO;
        if (head.startsWith("ID3") || head.startsWith("OggS")) return SOUND;
        if (head.startsWith("%PDF")) return PDF;
        return head.startsWith("PK\3\4") ? ARCHIVE : UNKNOWN;
    }

    private static PictureFormat riff(String head) {
        return head.startsWith("WEBP", 8) ? WEBP : head.startsWith("WAVE", 8) ? SOUND : VIDEO;
    }

    /** ISO/IEC 14496-12: the brands in the first box tell pictures from video. */
    private static PictureFormat isoMedia(String head) {
        String brands = head.substring(8, Math.min(head.length(), 48));
        if (brands.contains("avif") || brands.contains("avis")) return AVIF;
        return brands.startsWith("he") || brands.startsWith("mif1") || brands.startsWith("msf1") ? HEIC : VIDEO;
    }

    private static PictureFormat plain(byte[] bytes, String head) {
        if (bytes.length == 0) return EMPTY;
        if (head.chars().allMatch(c -> c == 0)) return ZEROS;
        if (head.matches("(?s)P[1-7]\\s.*")) return PORTABLE_MAP;
        if (!isText(bytes)) return UNKNOWN;
        String text = head.toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) return SVG;
        if (text.contains("<html") || text.contains("<!doctype html")) return WEB_PAGE;
        return text.startsWith("/* xpm */") ? XPM : TEXT;
    }

    private static boolean isText(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return utf16 || isUtf8(bytes.length < HEADER_BYTES ? bytes : withoutLastCharacter(bytes));
    }

    /** The header's end may lie within a character, whose further bytes in UTF-8 all begin with the bits 10. */
    private static byte[] withoutLastCharacter(byte[] bytes) {
        int start = bytes.length - 1;
        while (start > 0 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return Arrays.copyOf(bytes, start);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(c -> c < 32 && !Character.isWhitespace(c));
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static Refusal picture(String kind) {
        return new Refusal("is %s picture, which Hundredfold cannot read; save it as JPEG or PNG".formatted(kind));
    }

    private static Refusal other(String kind) {
        return new Refusal("is %s, not a picture".formatted(kind));
    }
}
