package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.encoded;
import static org.hundredfold.data.TestPictures.plain;
import static org.hundredfold.data.TestPictures.write;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hundredfold.data.Finding.Kind;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataChecksTest {
    private static final Preprocessing GREY_16 = new Preprocessing(16, false, Framing.CROP);

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeTwoClasses() {
        folder = parent.resolve("data");
        for (int i = 0; i < 4; i++) {
            write(folder.resolve("cat/" + i + ".png"), encoded(scene(i, 120), "png"));
            write(folder.resolve("dog/" + i + ".png"), encoded(scene(10 + i, 120), "png"));
        }
    }

    @Test
    void differentPicturesGiveNothingToSay() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void copiesOfAClassAreOneFinding() {
        write(folder.resolve("cat/copy.png"), encoded(scene(1, 120), "png"));
        write(folder.resolve("cat/another.png"), encoded(scene(1, 120), "png"));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(finding.text()).isEqualTo("cat/1.png and 2 others are the same picture.");
            assertThat(names(finding)).containsExactly("1.png", "another.png", "copy.png");
        });
    }

    @Test
    void thePictureSavedAsJpegAtHalfTheSizeIsNearlyTheSame() {
        write(folder.resolve("cat/small.jpg"), encoded(resized(scene(2, 120), 60), "jpeg"));

        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.NEAR_DUPLICATE);
        assertThat(findings().get(0).text()).isEqualTo("cat/2.png and cat/small.jpg are nearly the same picture.");
    }

    @Test
    void aPhotoOfAnOddSizeIsRecognisedHoweverItWasHeld() {
        BufferedImage photo = resized(scene(6, 400), 401);
        write(folder.resolve("cat/photo.png"), encoded(photo, "png"));
        write(folder.resolve("cat/photo.jpg"), encoded(photo, "jpeg"));
        write(
                folder.resolve("cat/turned.jpg"),
                TestPictures.withOrientation(encoded(Orientation.numbered(3).upright(photo), "jpeg"), 3));

        assertThat(findings())
                .extracting(Finding::text)
                .containsExactly("cat/photo.jpg and 2 others are nearly the same picture.");
    }

    @Test
    void theFramesOfAFilmAreOneFinding() {
        BufferedImage street = scene(5, 420);
        for (int frame = 0; frame < 12; frame++) {
            write(
                    folder.resolve("cat/frame" + (char) ('a' + frame) + ".png"),
                    encoded(street.getSubimage(frame, 0, 400, 400), "png"));
        }

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .isEqualTo("cat/framea.png and 11 others are nearly the same picture from one to the next."));
    }

    @Test
    void aLittleLighterIsNearlyTheSameButAnotherColourIsNot() {
        write(folder.resolve("cat/lighter.png"), encoded(changed(scene(2, 120), 12, 12, 12), "png"));
        write(folder.resolve("dog/redder.png"), encoded(changed(scene(12, 120), 40, 0, -20), "png"));

        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.NEAR_DUPLICATE);
    }

    @Test
    void thePictureInTwoClassesWeighsMost() {
        write(folder.resolve("dog/copy.png"), encoded(scene(1, 120), "png"));
        write(folder.resolve("dog/twice.png"), encoded(scene(11, 120), "png"));

        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.CONTRADICTION, Kind.DUPLICATE);
        assertThat(findings().get(0).text())
                .isEqualTo("cat/1.png and dog/copy.png are the same picture, in the classes cat and dog.");
    }

    @Test
    void aTestPictureLikeOneToTrainWithIsALeak() {
        Path test = parent.resolve("test");
        write(test.resolve("cat/equal.png"), encoded(scene(0, 120), "png"));
        write(test.resolve("cat/like.jpg"), encoded(resized(scene(3, 120), 240), "jpeg"));
        write(test.resolve("dog/new.png"), encoded(scene(20, 120), "png"));
        DataSet data = read();
        DataSet tested = new FolderReader().readAs(data.classes(), test, GREY_16, ReadProgress.NONE);

        List<Finding> findings = DataChecks.of(new LoadedData(data, Optional.of(tested)));

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "The test picture cat/equal.png is also one to train with, so it is not tested.",
                        "The test picture cat/like.jpg looks nearly like one to train with, so it proves little.");
        assertThat(findings).extracting(Finding::kind).containsOnly(Kind.LEAK);
        assertThat(names(findings.get(1))).containsExactly("like.jpg", "3.png");
    }

    @Test
    void flatDarkBrightTinyAndBlurredPicturesAreNamedByKind() {
        write(folder.resolve("cat/flat1.png"), encoded(plain(40, 40, Color.GREEN), "png"));
        write(folder.resolve("cat/flat2.png"), encoded(plain(41, 41, Color.RED), "png"));
        write(folder.resolve("cat/dark.png"), encoded(dimmed(scene(30, 100), 0.15, 0), "png"));
        write(folder.resolve("cat/bright.png"), encoded(dimmed(scene(31, 100), 0.12, 227), "png"));
        write(folder.resolve("dog/tiny.png"), encoded(scene(32, 12), "png"));
        write(folder.resolve("dog/blurred.png"), encoded(resized(resized(scene(33, 120), 2), 200), "png"));

        assertThat(findings())
                .extracting(finding -> finding.kind() + " " + names(finding))
                .containsExactly(
                        "FLAT [flat1.png, flat2.png]",
                        "TINY [tiny.png]",
                        "DARK [dark.png]",
                        "BRIGHT [bright.png]",
                        "BLURRED [blurred.png]");
        assertThat(findings().get(0).text()).isEqualTo("2 pictures are of one colour all over.");
    }

    @Test
    void aFinePatternIsNotOfOneColour() {
        write(folder.resolve("cat/cloth.png"), encoded(TestPictures.noise(400, 400, 7), "png"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aFaintPictureIsRecognisedInItsCopy() {
        write(folder.resolve("cat/faint.png"), encoded(dimmed(scene(40, 120), 0.06, 120), "png"));
        write(folder.resolve("cat/again.png"), encoded(dimmed(resized(scene(40, 120), 60), 0.06, 120), "png"));

        assertThat(findings()).extracting(Finding::kind).contains(Kind.NEAR_DUPLICATE);
    }

    @Test
    void aClassWithFarFewerPicturesIsNamed() {
        IntStream.range(40, 80).forEach(i -> write(folder.resolve("cat/" + i + ".png"), encoded(scene(i, 60), "png")));

        assertThat(findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text()).isEqualTo("The largest class has 44 pictures, but dog has 4."));
    }

    @Test
    void likePicturesOfARealFolderAreNotTornApart() {
        IntStream.range(40, 60).forEach(i -> {
            write(folder.resolve("cat/" + i + ".png"), encoded(scene(i, 100), "png"));
            write(folder.resolve("cat/" + i + "-again.jpg"), encoded(resized(scene(i, 100), 50), "jpeg"));
        });
        DataSet data = read();

        Split split = Split.of(data, 0.2, 0.2, 1);

        for (int[] group : data.siblings().several()) {
            assertThat(List.of(split.training(), split.validation(), split.test()))
                    .filteredOn(part -> IntStream.of(part).anyMatch(i -> i == group[0] || i == group[1]))
                    .hasSize(1);
        }
        assertThat(data.siblings().several()).hasSize(20);
    }

    @Test
    void aPictureForTheTestIsLikeNoneForValidation() {
        Path validation = parent.resolve("validation");
        for (int i = 0; i < 3; i++) {
            write(validation.resolve("cat/v" + i + ".jpg"), encoded(resized(scene(i, 120), 60), "jpeg"));
        }
        DataSet data = new FolderReader().readWithValidation(folder, validation, GREY_16, ReadProgress.NONE);

        for (int seed = 0; seed < 20; seed++) {
            Split split = Split.of(data, 0.2, 0.25, seed);
            assertThat(IntStream.of(split.test())
                            .mapToObj(i -> data.pictures().get(i).relative()))
                    .contains("cat/3.png")
                    .doesNotContain("cat/0.png", "cat/1.png", "cat/2.png");
        }
    }

    @Test
    void aPictureToTrainWithIsNotValidatedAndNamed() {
        Path validation = parent.resolve("validation");
        write(validation.resolve("cat/copy.png"), encoded(scene(1, 120), "png"));
        write(validation.resolve("dog/new.png"), encoded(scene(50, 120), "png"));
        DataSet read = new FolderReader().readWithValidation(folder, validation, GREY_16, ReadProgress.NONE);

        DataSet data = new LoadedData(read, Optional.empty()).apart().data();

        assertThat(IntStream.of(Split.of(data, 0, 0, 1).validation())
                        .mapToObj(
                                i -> data.pictures().get(i).file().getFileName().toString()))
                .containsExactly("new.png");
        assertThat(data.problems())
                .extracting(problem -> problem.file().getFileName() + " " + problem.reason())
                .containsExactly("copy.png is also a picture to train with, and validation on it would prove nothing");
    }

    @Test
    void aClassThatTheTestHasNoPictureOfIsNamed() {
        for (int i = 0; i < 4; i++) {
            write(folder.resolve("film/" + i + ".png"), encoded(changed(scene(9, 120), i, i, i), "png"));
        }
        DataSet data = read();

        List<Problem> gaps = SplitGaps.in(data, Split.of(data, 0.2, 0.2, 1), true, true);

        assertThat(gaps)
                .extracting(problem -> problem.file().getFileName() + " " + problem.reason())
                .containsExactly(
                        "film has no picture for validation and the final test, so the score tells nothing about"
                                + " it: its pictures are too few or too much alike to set any apart");
    }

    private DataSet read() {
        return new FolderReader().read(folder, GREY_16, ReadProgress.NONE);
    }

    private List<Finding> findings() {
        return DataChecks.of(new LoadedData(read(), Optional.empty()));
    }

    private static List<String> names(Finding finding) {
        return finding.pictures().stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** Ellipses at random places, the same for a seed whatever the size. */
    private static BufferedImage scene(long seed, int size) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, size, size);
        for (int i = 0; i < 30; i++) {
            int grey = random.nextInt(220);
            graphics.setColor(new Color(grey, grey, grey));
            int width = (int) (size * (0.05 + 0.25 * random.nextDouble()));
            int height = (int) (size * (0.05 + 0.25 * random.nextDouble()));
            graphics.fillOval(
                    (int) (size * random.nextDouble()) - width / 2,
                    (int) (size * random.nextDouble()) - height / 2,
                    width,
                    height);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage resized(BufferedImage image, int size) {
        BufferedImage other = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = other.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, size, size, null);
        graphics.dispose();
        return other;
    }

    private static BufferedImage dimmed(BufferedImage image, double factor, int offset) {
        IntUnaryOperator dim = value -> (int) (value * factor) + offset;
        return mapped(image, dim, dim, dim);
    }

    private static BufferedImage changed(BufferedImage image, int red, int green, int blue) {
        return mapped(image, value -> value + red, value -> value + green, value -> value + blue);
    }

    private static BufferedImage mapped(
            BufferedImage image, IntUnaryOperator red, IntUnaryOperator green, IntUnaryOperator blue) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                image.setRGB(
                        x,
                        y,
                        new Color(
                                        within(red.applyAsInt(colour.getRed())),
                                        within(green.applyAsInt(colour.getGreen())),
                                        within(blue.applyAsInt(colour.getBlue())))
                                .getRGB());
            }
        }
        return image;
    }

    private static int within(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
