package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs whose pictures are no longer where they learned from them: train, val and test folders in one folder. */
class MovedFoldersTest extends CommandTest {
    private Path set;
    private Path other;

    @BeforeEach
    void breakOff() {
        set = folder.resolve("set");
        other = folder.resolve("other");
        Stripes.write(set.resolve("train"), 20, 1);
        Stripes.write(set.resolve("val"), 6, 2);
        Stripes.write(set.resolve("test"), 6, 3);
        Stripes.write(other, 20, 4);
        TrainingSettings settings = Settings.small(4);
        FolderReader reader = new FolderReader();
        Preprocessing preprocessing = settings.preprocessing();
        DataSet data =
                reader.readWithValidation(set.resolve("train"), set.resolve("val"), preprocessing, ReadProgress.NONE);
        DataSet test = reader.readAs(data.classes(), set.resolve("test"), preprocessing, ReadProgress.NONE);
        try (RunStore store = RunStore.open(home)) {
            TrainingPlan plan = TrainingPlanner.plan("first", data, Optional.of(test), settings);
            TrainingListener full = new TrainingListener() {
                @Override
                public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                    if (metrics.epoch() == 2) {
                        throw new ExplainedException("The disk is full.");
                    }
                }
            };
            try {
                new Trainer(plan, List.of(store.recorder(), full), new TrainingControl()).run();
            } catch (ExplainedException expected) {
                assertThat(expected).hasMessage("The disk is full.");
            }
        }
    }

    private Path move(String part, String to) throws IOException {
        return Files.move(set.resolve(part), folder.resolve(to));
    }

    private Optional<Path> now(String part) {
        try (RunStore store = RunStore.open(home)) {
            return store.whereabouts().now(set.resolve(part));
        }
    }

    private void assertRefused(String... arguments) {
        assertThat(runAtHome(arguments)).as(error()).isEqualTo(2);
        assertThat(error().lines().filter(line -> !line.startsWith("read "))).hasSize(1);
    }

    private void assertDone(String... arguments) {
        assertThat(runAtHome(arguments)).as(error()).isZero();
    }

    private String verdict() throws IOException {
        return json().get("verdict").asText();
    }

    @Test
    void theFolderAroundThemAllIsNamedToContinueAndItsPartsAreKept() throws IOException {
        Path moved = Files.move(set, folder.resolve("moved"));
        assertRefused("continue", "first");
        assertThat(error())
                .contains("first cannot be continued, because the folder " + set.resolve("train"))
                .contains("that it learns from is gone")
                .contains("--folder DIR")
                .doesNotContain("in Runs");

        assertDone("continue", "first", "--folder", moved.toString());

        assertThat(now("train")).contains(moved.resolve("train"));
        assertThat(now("val")).contains(moved.resolve("val"));
        assertThat(now("test")).contains(moved.resolve("test"));
    }

    @Test
    void aTestFolderThatAloneIsGoneIsNamedByItsOwnOption() throws IOException {
        Path elsewhere = move("test", "elsewhere");
        assertRefused("continue", "first");
        assertThat(error()).contains(set.resolve("test") + " that it is tested on is gone", "--test DIR");

        assertDone("continue", "first", "--test", elsewhere.toString());
        assertThat(now("test")).contains(elsewhere);
        assertDone("again", "first", "--json");
        assertThat(verdict()).isEqualTo("same_bits");
    }

    @Test
    void aValidationFolderThatAloneIsGoneIsFoundTogetherWithTheOneItLiesBeside() throws IOException {
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.move(set.resolve("val"), moved.resolve("val"));
        Stripes.write(moved.resolve("train"), 20, 1);
        assertRefused("again", "first");
        assertThat(error())
                .contains("first cannot be repeated, because the folder " + set.resolve("val"))
                .contains(
                        "that it is validated with does not lie beside " + set.resolve("train"),
                        "say with --folder DIR where both are now");

        assertDone("again", "first", "--folder", moved.resolve("train").toString(), "--json");
        assertThat(verdict()).isEqualTo("same_bits");
        assertDone("continue", "first");
    }

    @Test
    void aFolderWithOtherPicturesIsToldAndNotKept() throws IOException {
        move("train", "elsewhere");
        assertRefused("continue", "first", "--folder", other.toString());
        assertThat(error()).contains("that it is validated with does not lie beside " + other);
        Files.move(set.resolve("val"), folder.resolve("val"));

        assertRefused("continue", "first", "--folder", other.toString());
        assertThat(error())
                .contains("first cannot be continued, because this has changed since: the pictures in " + other
                        + " and " + folder.resolve("val"))
                .contains("Bring back what was there, say with --folder DIR where it is now, or train anew.");
        assertThat(now("train")).isEmpty();

        assertDone("again", "first", "--folder", other.toString(), "--json");
        assertThat(error()).contains("This has changed since first: the pictures in " + other);
        assertThat(now("train")).isEmpty();
    }

    @Test
    void otherTestPicturesAreToldAndNotKept() throws IOException {
        move("test", "elsewhere");

        assertRefused("continue", "first", "--test", other.toString());
        assertThat(error()).contains("the pictures in " + other, "say with --test DIR where it is now");
        assertThat(now("test")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsToldByItsName() throws IOException {
        move("train", "elsewhere");
        Path typo = folder.resolve("elsewere");

        assertRefused("continue", "first", "--folder", typo.toString());
        assertThat(error()).contains(typo.toString());
        Files.move(folder.resolve("elsewhere"), set.resolve("train"));
        assertRefused("continue", "first", "--test", typo.toString());
        assertThat(error()).contains("There is no folder " + typo);
    }

    @Test
    void evaluateFindsWhatTheRunLearnedFromAndKeepsThat() throws IOException {
        Path moved = Files.move(set, folder.resolve("moved"));
        assertDone("evaluate", "first", other.toString());
        assertThat(error())
                .contains(set.resolve("train") + " is gone", "If they are elsewhere now, say where with --folder DIR.");

        assertDone("evaluate", "first", other.toString(), "--folder", stripes.toString());
        assertThat(error())
                .contains(stripes + " does not hold what the run learned from")
                .doesNotContain("is gone");
        assertThat(now("train")).isEmpty();

        assertDone("evaluate", "first", other.toString(), "--folder", moved.toString());
        assertThat(error()).doesNotContain("nobody can tell");
        assertDone("evaluate", "first", other.toString());
        assertThat(error()).doesNotContain("nobody can tell");
        assertDone("continue", "first");
    }

    @Test
    void whatMovedTwiceIsFoundFromWhereItWasFirst() throws IOException {
        Path once = Files.move(set, folder.resolve("once"));
        assertDone("again", "first", "--folder", once.toString());
        Path twice = Files.move(once, folder.resolve("twice"));
        assertDone("again", "first again", "--folder", twice.toString());

        assertDone("continue", "first");
        assertThat(now("train")).contains(twice.resolve("train"));
    }
}
