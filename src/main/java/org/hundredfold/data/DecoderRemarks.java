package org.hundredfold.data;

import java.io.EOFException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts what decoders say about a file into words for the user. */
final class DecoderRemarks {
    /** Said by Java's own JPEG decoder. */
    private static final Pattern CUT = Pattern.compile("Missing EOI marker|Premature end of JPEG file");

    /** Said by libjpeg; rubbish before a header's marker, unlike one within the picture (0xd0 to 0xd9), does no harm. */
    private static final Pattern DAMAGED =
            Pattern.compile("Corrupt JPEG data(?!: \\d+ extraneous bytes before marker 0x(c|e|f|d[a-f]))");

    private DecoderRemarks() {}

    /** What harms the picture, of all that a decoder warned of; most is about metadata that nobody needs here. */
    static Optional<String> warning(List<String> remarks) {
        if (anyMatch(CUT, remarks)) {
            return Optional.of("is truncated; the missing part is grey");
        }
        return anyMatch(DAMAGED, remarks)
                ? Optional.of("is damaged; parts of the picture may be wrong")
                : Optional.empty();
    }

    /** Why decoding failed. */
    static String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "needs more memory than there is";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return "is truncated";
            }
        }
        return "is damaged and cannot be decoded";
    }

    private static boolean anyMatch(Pattern pattern, List<String> remarks) {
        return remarks.stream().anyMatch(pattern.asPredicate());
    }
}
