package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.write;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderLayoutTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeAFolder() {
        folder = parent.resolve("published");
    }

    private void writePart(String part, int seed) {
        write(folder.resolve(part).resolve("cat/1.png"), png(seed));
        write(folder.resolve(part).resolve("dog/1.png"), png(seed + 1));
    }

    @ParameterizedTest
    @CsvSource({"train, test", "Training, TESTING"})
    void trainingAndTestAreParts(String training, String test) {
        writePart(training, 1);
        writePart(test, 3);

        assertThat(FolderLayout.of(folder))
                .contains(new FolderLayout(
                        folder.resolve(training), Optional.empty(), Optional.of(folder.resolve(test))));
    }

    @ParameterizedTest
    @CsvSource({"val", "valid", "Validation"})
    void trainingAndValidationAreParts(String validation) {
        writePart("train", 1);
        writePart(validation, 3);

        assertThat(FolderLayout.of(folder))
                .contains(new FolderLayout(
                        folder.resolve("train"), Optional.of(folder.resolve(validation)), Optional.empty()));
    }

    @Test
    void allThreeAreParts() {
        writePart("train", 1);
        writePart("val", 3);
        writePart("test", 5);
        write(folder.resolve("README.txt"), new byte[1]);

        FolderLayout layout = FolderLayout.of(folder).orElseThrow();

        assertThat(layout.validation()).contains(folder.resolve("val"));
        assertThat(layout.test()).contains(folder.resolve("test"));
    }

    @Test
    void whatHoldsNoClassFoldersOrIsNotAloneIsNoLayout() {
        write(folder.resolve("train/1.png"), png(1));
        write(folder.resolve("test/1.png"), png(2));
        assertThat(FolderLayout.of(folder)).as("pictures at once").isEmpty();

        writePart("train", 1);
        writePart("test", 3);
        assertThat(FolderLayout.of(folder)).isPresent();

        writePart("Train", 5);
        assertThat(FolderLayout.of(folder)).as("two parts to train with").isEmpty();
        assertThat(FolderLayout.of(folder.resolve("train"))).isEmpty();
        assertThat(FolderLayout.of(folder.resolve("missing"))).isEmpty();
    }

    @Test
    void aPartToTrainWithAloneOrBesideAClassIsNoLayout() {
        writePart("train", 1);
        assertThat(FolderLayout.of(folder)).isEmpty();

        writePart("test", 1);
        writePart("bus", 1);
        assertThat(FolderLayout.of(folder)).isEmpty();
    }

    private DataSet read(FolderReader reader) {
        return reader.readWithValidation(
                folder.resolve("train"), folder.resolve("val"), CachedFolder.GREY_8, ReadProgress.NONE);
    }

    @Test
    void picturesForValidationAreReadWithTheOthersAndKnownAsSuch() {
        writePart("train", 1);
        writePart("val", 3);
        write(folder.resolve("val/bird/1.png"), png(9));
        write(folder.resolve("train/fish/1.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        write(folder.resolve("val/fish/1.png"), png(10));

        DataSet data = read(new FolderReader());

        assertThat(data.folder()).isEqualTo(folder.resolve("train"));
        assertThat(data.validation()).contains(folder.resolve("val"));
        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(data.pictures())
                .extracting(Picture::relative)
                .containsExactly("../val/cat/1.png", "cat/1.png", "../val/dog/1.png", "dog/1.png");
        assertThat(data.pictures()).extracting(Picture::validation).containsExactly(true, false, true, false);
        assertThat(data.pictures().get(0).file()).isEqualTo(folder.resolve("val/cat/1.png"));
        assertThat(data.problems())
                .extracting(
                        problem -> folder.relativize(problem.file()).toString().replace('\\', '/'))
                .containsExactly("train/fish", "train/fish/1.png", "val/bird/1.png", "val/fish/1.png");
    }

    @Test
    void bothComeFromTheCacheTheNextTime() {
        writePart("train", 1);
        writePart("val", 3);
        FolderReader reader = new FolderReader(new PixelCache(parent.resolve("cache")));
        DataSet plain = read(new FolderReader());

        CachedFolder.assertSame(read(reader), plain);
        CachedFolder.assertSame(read(reader), plain);
    }

    @Test
    void aNameForValidationThatIsNoTextIsReadToo() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        writePart("train", 1);
        writePart("val", 3);
        Path lost = Path.of(URI.create(folder.resolve("val/cat").toUri() + "%FF.png"));
        write(lost, png(9));

        DataSet data = read(new FolderReader());

        assertThat(data.problems()).isEmpty();
        assertThat(data.pictures()).extracting(Picture::file).contains(lost);
    }

    @Test
    void theFolderForValidationIsPartOfTheFingerprint() {
        writePart("train", 1);
        writePart("val", 3);
        DataSet with = read(new FolderReader());
        DataSet without = new FolderReader().read(folder.resolve("train"), CachedFolder.GREY_8, ReadProgress.NONE);

        assertThat(with.fingerprint()).isNotEqualTo(without.fingerprint());
    }

    @Test
    void aFolderForValidationWithoutTheClassesIsExplained() {
        writePart("train", 1);
        write(folder.resolve("val/bird/1.png"), png(9));

        assertThatThrownBy(() -> read(new FolderReader()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("val holds no readable picture of the classes cat, dog");
    }

    @Test
    void partsAreReadAsClassesIfTheUserSaysSo() {
        writePart("train", 1);
        writePart("test", 3);

        DataSet data = new FolderReader().readClasses(folder, CachedFolder.GREY_8, ReadProgress.NONE);

        assertThat(data.classes()).containsExactly("test", "train");
    }
}
