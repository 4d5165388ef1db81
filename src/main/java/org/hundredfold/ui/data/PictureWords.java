package org.hundredfold.ui.data;

import java.util.Locale;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.data.PictureFormat;
import org.hundredfold.ui.common.Formats;

/** Facts about a picture in words. */
final class PictureWords {
    private PictureWords() {}

    /** Such as {@code "3,024 x 4,032 pixels"}. */
    static String extent(PictureFacts facts) {
        return "%s x %s pixels".formatted(Formats.count(facts.width()), Formats.count(facts.height()));
    }

    /** Such as {@code "JPEG"} and {@code "WebP"}. */
    static String format(PictureFormat format) {
        return format == PictureFormat.WEBP
                ? "WebP"
                : format.name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }

    /** How the file's pixels lie and what is made of it, by EXIF 2.3 tag 0x0112. */
    static String turn(int orientation) {
        return switch (orientation) {
            case 2 -> "Stored mirrored, shown right";
            case 3 -> "Stored turned by 180 degrees, shown upright";
            case 4 -> "Stored mirrored upside down, shown upright";
            case 5 -> "Stored mirrored and turned by 270 degrees, shown upright";
            case 6 -> "Stored turned by 90 degrees, shown upright";
            case 7 -> "Stored mirrored and turned by 90 degrees, shown upright";
            case 8 -> "Stored turned by 270 degrees, shown upright";
            default -> "Stored upright";
        };
    }
}
