package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Problem.Kind;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.data.ProblemGroup.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makePictures() {
        Stripes.write(folder, 4, 1);
    }

    @Test
    void theLargestClassHasTheLongestBar() throws IOException {
        Files.delete(folder.resolve("down/0.png"));
        Files.delete(folder.resolve("down/1.png"));

        assertThat(overview().classes())
                .containsExactly(
                        new ClassCount("across", 4, 1), new ClassCount("down", 2, 0.5), new ClassCount("square", 4, 1));
    }

    @Test
    void filesWithTheSameThingWrongAreOneGroup() throws IOException {
        Path first = Files.createFile(folder.resolve("across/a.png"));
        Path second = Files.createFile(folder.resolve("down/b.png"));

        assertThat(overview().problems())
                .containsExactly(new ProblemGroup(
                        Kind.LEFT_OUT,
                        "is empty",
                        List.of(
                                new Entry(first, Path.of("across", "a.png").toString()),
                                new Entry(second, Path.of("down", "b.png").toString()))));
        assertThat(overview().leftOut()).isEqualTo(2);
    }

    @Test
    void filesLeftOutComeBeforeWarnings() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(folder.resolve("down/2.png").toFile()), "jpeg", jpeg);
        Files.write(folder.resolve("down/cut.jpg"), Arrays.copyOf(jpeg.toByteArray(), jpeg.size() - 8));
        Files.createFile(folder.resolve("square/empty.png"));

        assertThat(overview().problems())
                .extracting(ProblemGroup::kind)
                .startsWith(Kind.LEFT_OUT)
                .endsWith(Kind.WARNING);
    }

    @Test
    void aDecisionAboutAFileThatHasChangedSinceIsAmongTheProblems() {
        Corrections ofAnotherContent = exclusion("across/0.png", "0".repeat(64));

        assertThat(overview(ofAnotherContent).problems()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(Kind.WARNING);
            assertThat(group.reason()).contains("has changed since you decided");
            assertThat(group.entries())
                    .extracting(Entry::file)
                    .containsExactly(folder.resolve("across").resolve("0.png"));
        });
    }

    @Test
    void aClassThatTheSplitGivesNoTestIsAmongTheProblems() throws IOException {
        Files.createDirectory(folder.resolve("up"));
        for (int i = 0; i < 4; i++) {
            Files.copy(folder.resolve("down/0.png"), folder.resolve("up").resolve(i + ".png"));
        }

        assertThat(overview().problems())
                .filteredOn(group -> group.reason().contains("so the score tells nothing about it"))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.entries()).extracting(Entry::text).contains("up"));
    }

    @Test
    void aProblemIsNamedBelowItsFolderHoweverBothAreGiven() {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        DataSet data =
                new FolderReader().read(relative, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
        Problem problem = new Problem(folder.resolve("down/0.png").toAbsolutePath(), Kind.WARNING, "is odd");

        List<ProblemGroup> groups = ProblemGroup.of(new LoadedData(data, Optional.empty()), List.of(problem));

        assertThat(groups.get(0).entries())
                .extracting(Entry::text)
                .containsExactly(Path.of("down", "0.png").toString());
    }

    private static Corrections exclusion(String relative, String content) {
        return new Corrections(new TreeMap<>(Map.of(relative, new Correction(content, Optional.empty()))));
    }

    private Overview overview() {
        return overview(Corrections.NONE);
    }

    private Overview overview(Corrections corrections) {
        DataSet data =
                new FolderReader().read(folder, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
        Album album = new Album(new LoadedData(data, Optional.empty()));
        return Overview.of(album, album.labels(), new Decided(corrections, Corrections.NONE));
    }
}
