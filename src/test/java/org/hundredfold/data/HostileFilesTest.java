package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file of a collection of awkward ones ends as its manifest says. */
class HostileFilesTest {
    private static final Duration HANGS = Duration.ofSeconds(20);

    /** Of 255: turned the wrong way, the files here differ from their upright versions by 54 and more. */
    private static final double TURNED_RIGHT = 6;

    private static final Preprocessing SMALL = new Preprocessing(32, false, Framing.FIT);
    private static final Pattern SIZE = Pattern.compile("^ok \\w+ \\S+ (\\d+)x(\\d+)(?: o(\\d))?");

    /** Listed as impossible to read, but no more so: a lossless JPEG. */
    private static final Set<String> BETTER_THAN_LISTED = Set.of("03-colour/testimgl.jpg");

    private final PictureDecoder decoder = new PictureDecoder();

    /** @param pil what another decoder makes of it */
    private record Row(Path file, String name, String expected, String upright, String pil) {
        static Row of(Path set, List<String> columns) {
            return new Row(set.resolve(columns.get(0)), columns.get(0), columns.get(1), columns.get(4), columns.get(5));
        }

        boolean mustBeRead() {
            boolean choice = expected.contains("SKIP") || expected.contains("GUARD");
            return !choice && expected.matches("(READ|ROTATE|FIRST).*");
        }

        boolean mustBeLeftOut() {
            return expected.startsWith("SKIP") && !expected.contains("or first rows");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileEndsAsItsManifestSays() {
        Path set = AwkwardPictures.set("hostile");
        return AwkwardPictures.manifest(set)
                .map(columns -> Row.of(set, columns))
                .map(row -> DynamicTest.dynamicTest(
                        row.name + ": " + row.expected,
                        () -> assertTimeoutPreemptively(HANGS, () -> endsAsListed(row))));
    }

    private void endsAsListed(Row row) throws UnreadablePictureException {
        Optional<Decoded> decoded = decodedOrExplained(row);
        if (decoded.isEmpty()) {
            assertThat(row.mustBeRead()).as("%s may be left out", row.name).isFalse();
            return;
        }
        assertThat(row.mustBeLeftOut() && !BETTER_THAN_LISTED.contains(row.name))
                .as("%s may be read", row.name)
                .isFalse();
        if (row.expected.contains("with a warning")) {
            assertThat(decoded.get().warning()).as("%s is warned of", row.name).isPresent();
        }
        assertThat(new Preprocessor(SMALL).apply(decoded.get().image())).hasSize(SMALL.inputs());
        if (row.expected.startsWith("ROTATE")) {
            isUpright(row, decoded.get());
        }
        hasItsSize(row, decoded.get());
    }

    private Optional<Decoded> decodedOrExplained(Row row) {
        try {
            return Optional.of(decoder.decode(row.file, SMALL));
        } catch (UnreadablePictureException explained) {
            assertThat(explained.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private void isUpright(Row row, Decoded decoded) throws UnreadablePictureException {
        if (row.upright.isBlank()) {
            return;
        }
        Path upright = row.file.getParent().getParent().resolve(row.upright);
        byte[] right =
                new Preprocessor(SMALL).apply(decoder.decode(upright, SMALL).image());
        byte[] ours = new Preprocessor(SMALL).apply(decoded.image());
        double difference = 0;
        for (int i = 0; i < right.length; i++) {
            difference += Math.abs((right[i] & 0xFF) - (ours[i] & 0xFF));
        }
        assertThat(difference / right.length).as(row.name).isLessThan(TURNED_RIGHT);
    }

    /** Of the whole canvas, upright. */
    private static void hasItsSize(Row row, Decoded decoded) {
        Matcher size = SIZE.matcher(row.pil);
        if (row.mustBeRead() && size.find()) {
            boolean swapped = decoded.orientation() >= 5;
            assertThat(List.of(decoded.width(), decoded.height()))
                    .as(row.name)
                    .containsExactly(
                            Integer.parseInt(size.group(swapped ? 2 : 1)),
                            Integer.parseInt(size.group(swapped ? 1 : 2)));
        } else if (row.expected.startsWith("FIRST")) {
            fail("The manifest does not tell the canvas of " + row.name);
        }
    }
}
