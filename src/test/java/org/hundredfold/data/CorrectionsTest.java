package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.write;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.Corrections.Effect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    @TempDir
    Path folder;

    private DataSet data;

    @BeforeEach
    void readThreeClasses() {
        write(folder.resolve("bird/1.png"), png(1));
        write(folder.resolve("cat/1.png"), png(2));
        write(folder.resolve("cat/2.png"), png(3));
        write(folder.resolve("dog/1.png"), png(4));
        write(folder.resolve("dog/2.png"), png(5));
        data = read();
    }

    private DataSet read() {
        return new FolderReader().read(folder, CachedFolder.GREY_8, ReadProgress.NONE);
    }

    /** @param decisions class by relative path; an empty one for a picture that is left out */
    private Corrections corrections(Map<String, String> decisions) {
        Map<String, Picture> pictures =
                data.pictures().stream().collect(Collectors.toMap(Picture::relative, Function.identity()));
        TreeMap<String, Correction> all = new TreeMap<>();
        decisions.forEach((relative, name) -> all.put(
                relative,
                new Correction(
                        pictures.get(relative).content(), Optional.of(name).filter(text -> !text.isEmpty()))));
        return new Corrections(all);
    }

    @Test
    void picturesAreLeftOutAndMoved() {
        Corrections corrections = corrections(Map.of("cat/2.png", "", "dog/1.png", "cat"));

        DataSet corrected = data.corrected(corrections);

        assertThat(corrected.pictures())
                .extracting(Picture::relative)
                .containsExactly("bird/1.png", "cat/1.png", "dog/1.png", "dog/2.png");
        assertThat(corrected.labels()).containsExactly(0, 1, 1, 2);
        assertThat(corrected.pixels().copyOf(2)).isEqualTo(data.pixels().copyOf(3));
        assertThat(corrected.problems()).isEmpty();
        assertThat(corrections.on(data)).isEqualTo(new Effect(1, 1));
    }

    @Test
    void decisionsArePartOfTheFingerprint() {
        String plain = data.fingerprint();
        String without = data.corrected(corrections(Map.of("cat/2.png", ""))).fingerprint();
        String moved = data.corrected(corrections(Map.of("cat/2.png", "dog"))).fingerprint();

        assertThat(without).isNotEqualTo(plain).isNotEqualTo(moved);
        assertThat(moved).isNotEqualTo(plain);
        assertThat(read().corrected(corrections(Map.of("cat/2.png", ""))).fingerprint())
                .isEqualTo(without);
        assertThat(data.corrected(corrections(Map.of("cat/2.png", "cat"))).fingerprint())
                .as("moved to where it is")
                .isEqualTo(plain);
    }

    @Test
    void aClassThatLosesAllItsPicturesIsNoClassAnyMore() {
        DataSet corrected = data.corrected(corrections(Map.of("bird/1.png", "cat")));

        assertThat(corrected.classes()).containsExactly("cat", "dog");
        assertThat(corrected.labels()).containsExactly(0, 0, 0, 1, 1);
        assertThat(corrected.problems())
                .containsExactly(new Problem(
                        folder.resolve("bird"),
                        Problem.Kind.LEFT_OUT,
                        "is no class any more, for you left out or moved all its pictures"));
    }

    @Test
    void aDecisionAboutAFileThatHasChangedHoldsNoLonger() {
        Corrections corrections = corrections(Map.of("cat/2.png", ""));
        write(folder.resolve("cat/2.png"), png(99));

        DataSet changed = read();
        DataSet corrected = changed.corrected(corrections);

        assertThat(corrected.pictures()).hasSize(5);
        assertThat(corrected.fingerprint()).isEqualTo(changed.fingerprint());
        assertThat(corrected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(folder.resolve("cat/2.png"));
            assertThat(problem.kind()).isEqualTo(Problem.Kind.WARNING);
            assertThat(problem.reason()).contains("changed since you decided");
        });
    }

    @Test
    void aPictureMovedToAClassThatIsNoMoreStaysWhereItIs() {
        DataSet corrected = data.corrected(corrections(Map.of("cat/2.png", "fish")));

        assertThat(corrected.labels()).containsExactly(data.labels());
        assertThat(corrected.problems()).singleElement().asString().contains("there is no class fish");
    }

    @Test
    void aTestFolderKeepsTheClassesOfTheTrainingPictures() {
        DataSet test = new FolderReader().readAs(data.classes(), folder, CachedFolder.GREY_8, ReadProgress.NONE);

        LoadedData corrected = new LoadedData(data, Optional.of(test))
                .corrected(corrections(Map.of("bird/1.png", "")), corrections(Map.of("cat/1.png", "dog")));

        DataSet correctedTest = corrected.test().orElseThrow();
        assertThat(correctedTest.classes()).containsExactly("cat", "dog");
        assertThat(correctedTest.labels()).containsExactly(1, 0, 1, 1);
    }

    @Test
    void testPicturesOfAClassThatDecisionsDidAwayWithAreNamed() {
        DataSet test = new FolderReader().readAs(data.classes(), folder, CachedFolder.GREY_8, ReadProgress.NONE);

        LoadedData corrected = new LoadedData(data, Optional.of(test))
                .corrected(corrections(Map.of("cat/1.png", "", "cat/2.png", "")), Corrections.NONE);

        assertThat(corrected.test().orElseThrow().problems()).containsExactly(ofCat("cat/1.png"), ofCat("cat/2.png"));
    }

    private Problem ofCat(String relative) {
        return new Problem(
                folder.resolve(relative),
                Problem.Kind.LEFT_OUT,
                "belongs to the class cat, which is none of the classes any more");
    }
}
