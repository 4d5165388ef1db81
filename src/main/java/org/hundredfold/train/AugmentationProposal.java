package org.hundredfold.train;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureFormat;

/**
 * How far the pictures of a data set can be varied without harm, as far as can be told from them.
 *
 * @param reason one sentence for the user
 */
public record AugmentationProposal(Augmentation amounts, String reason) {
    private static final Augmentation GEOMETRY = new Augmentation(0.08, 10, 0.1, false, 0, 0, 0, 0);
    private static final Augmentation PHOTOGRAPHS = new Augmentation(0.08, 10, 0.1, true, 0.1, 0.2, 0, 0);

    /**
     * A class of one character, a letter or ideograph of any script with its marks, in one code point or in several as some
     * systems name files; or of a number. Whether an ideograph stands for itself or for what it means cannot be told: not to be
     * mirrored does no harm then.
     */
    private static final Pattern CHARACTER = Pattern.compile(
            "(class|char|character|upper|lower|uppercase|lowercase|capital)?[ _-]*((?=\\p{L})\\X|\\p{N}+)"
                    + "|zero|one|two|three|four|five|six|seven|eight|nine",
            Pattern.CASE_INSENSITIVE);

    /** A word for what a mirror changes. */
    private static final Pattern SIDED = Pattern.compile(
            "(?<!\\p{L})(left|right|east|west|arrow|clockwise|counterclockwise|anticlockwise|digit|number|letter|text|word"
                    + "|sign)s?(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 200;
    /** Pixels along the shorter side of the smallest photograph. */
    private static final int SMALLEST_PHOTOGRAPH = 100;

    /** Looks at names and facts only, never at a pixel. */
    public static AugmentationProposal of(DataSet data) {
        if (data.classes().stream().anyMatch(AugmentationProposal::changesInAMirror)) {
            return new AugmentationProposal(
                    GEOMETRY,
                    "Shifted, turned and zoomed a little, never mirrored: class names are single characters or"
                            + " speak of digits, letters or sides, which a mirror changes.");
        }
        if (photographs(data.pictures())) {
            return new AugmentationProposal(
                    PHOTOGRAPHS,
                    "Shifted, turned, zoomed and lit a little otherwise, and mirrored, as photographs can be: do not"
                            + " mirror them if left and right matter.");
        }
        return new AugmentationProposal(
                GEOMETRY,
                "Shifted, turned and zoomed a little: mirror them too if a mirrored picture still belongs to its class.");
    }

    static boolean changesInAMirror(String className) {
        return CHARACTER.matcher(className).matches()
                || SIDED.matcher(className).find();
    }

    /** Whether most are, of some from all over the data set. */
    private static boolean photographs(List<Picture> pictures) {
        int looked = Math.min(LOOKED_AT, pictures.size());
        long photographs = IntStream.range(0, looked)
                .mapToObj(i -> pictures.get((int) ((long) i * pictures.size() / looked)))
                .filter(AugmentationProposal::isPhotograph)
                .count();
        return photographs * 2 > looked;
    }

    private static boolean isPhotograph(Picture picture) {
        PictureFormat format = picture.facts().format();
        return (format == PictureFormat.JPEG || format == PictureFormat.WEBP)
                && Math.min(picture.facts().width(), picture.facts().height()) >= SMALLEST_PHOTOGRAPH;
    }
}
