package org.hundredfold.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.Finding.Kind;

/** Findings about pictures that a network can hardly learn anything from. */
final class PoorPictures {
    /** Pixels along the shorter side. */
    private static final int TINY = 16;

    /** Standard deviation; below this compression would make up what is to be seen. */
    private static final float FLAT = 4f / 255;

    /** Of mean grey, with twice its standard deviation on top: what most of the picture does not exceed. */
    private static final float DARK = 0.18f;

    /** As {@link #DARK}, from white down. */
    private static final float BRIGHT = 0.14f;

    /** Share of detail in contrast; sharp photos have 0.2 to 0.6. */
    private static final float BLURRED = 0.12f;

    private PoorPictures() {}

    /** One for each thing that is wrong. */
    static List<Finding> in(DataSet data) {
        Map<Kind, IntStream.Builder> poor = new EnumMap<>(Kind.class);
        for (int i = 0; i < data.pictures().size(); i++) {
            int picture = i;
            kind(data.pictures().get(i).facts())
                    .ifPresent(kind -> poor.computeIfAbsent(kind, each -> IntStream.builder())
                            .add(picture));
        }
        List<Finding> findings = new ArrayList<>();
        poor.forEach(
                (kind, found) -> findings.add(finding(data, kind, found.build().toArray())));
        return findings;
    }

    private static Optional<Kind> kind(PictureFacts facts) {
        if (Math.min(facts.width(), facts.height()) < TINY) {
            return Optional.of(Kind.TINY);
        }
        if (facts.contrast() < FLAT) {
            return Optional.of(Kind.FLAT);
        }
        if (facts.brightness() + 2 * facts.contrast() < DARK) {
            return Optional.of(Kind.DARK);
        }
        if (1 - facts.brightness() + 2 * facts.contrast() < BRIGHT) {
            return Optional.of(Kind.BRIGHT);
        }
        return facts.sharpness() < BLURRED ? Optional.of(Kind.BLURRED) : Optional.empty();
    }

    private static Finding finding(DataSet data, Kind kind, int[] pictures) {
        String text = pictures.length == 1 ? "1 picture is " : pictures.length + " pictures are ";
        return new Finding(kind, new PictureFiles(data, pictures), text + words(kind));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case TINY -> "less than %d pixels wide or high.".formatted(TINY);
            case FLAT -> "of one colour all over.";
            case DARK -> "almost black.";
            case BRIGHT -> "almost white.";
            case BLURRED -> "so blurred that little is to be seen.";
            default -> throw new IllegalArgumentException(kind + " is about more than one picture");
        };
    }
}
