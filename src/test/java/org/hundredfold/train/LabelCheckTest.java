package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Folds;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LabelCheck.Suspect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCheckTest {
    private static final TrainingSettings SETTINGS = Settings.with(10, 0, 0.01, 1, 1);

    @TempDir
    private Path folder;

    private DataSet data;

    @BeforeEach
    void read() {
        data = Stripes.in(folder, 60);
    }

    private static DataSet moved(DataSet data, int picture, String className) {
        Picture moved = data.pictures().get(picture);
        return data.corrected(
                Corrections.NONE.with(List.of(Change.moving(moved.relative(), moved.content(), className))));
    }

    private static int open(DataSet data) {
        return SETTINGS.split(data).training()[10];
    }

    private static List<Suspect> check(DataSet data) {
        return LabelCheck.of(data, SETTINGS, ReadProgress.NONE);
    }

    /** With its own label among what is learned, the network would have learned it by heart. */
    @Test
    void aPictureInTheWrongClassIsSuspectedAndItsOwnClassSuggested() {
        int wrong = open(data);
        DataSet misfiled = moved(data, wrong, "down");
        assertThat(SETTINGS.split(misfiled).test()).doesNotContain(wrong);

        Suspect first = check(misfiled).get(0);

        assertThat(first.picture()).isEqualTo(wrong);
        assertThat(misfiled.classes().get(first.given())).isEqualTo("down");
        assertThat(misfiled.classes().get(first.suggested()))
                .isEqualTo(data.classes().get(data.label(wrong)));
        assertThat(first.givenProbability()).isLessThan(0.05);
        assertThat(first.suggestedProbability()).isGreaterThan(0.5);
    }

    @Test
    void equalSeedsGiveEqualListsMostImprobableFirst() {
        DataSet misfiled = moved(moved(data, open(data), "down"), open(data) + 1, "square");

        List<Suspect> suspects = check(misfiled);

        assertThat(suspects)
                .isEqualTo(check(misfiled))
                .isSortedAccordingTo((a, b) -> Double.compare(a.givenProbability(), b.givenProbability()));
    }

    @Test
    void theSealedTestPicturesAreNeverListed() {
        int sealed = SETTINGS.split(data).test()[0];
        DataSet misfiled = moved(data, sealed, data.label(sealed) == 0 ? "down" : "across");
        int[] test = SETTINGS.split(misfiled).test();

        assertThat(check(misfiled)).allSatisfy(suspect -> assertThat(test).doesNotContain(suspect.picture()));
    }

    @Test
    void everyPictureIsInOneFoldAndSiblingsAreInTheSame() {
        int[] all = IntStream.range(0, data.pictures().size()).toArray();

        int[][] folds = Folds.of(data, all, 5, 7);

        assertThat(Arrays.stream(folds).flatMapToInt(IntStream::of).sorted().toArray())
                .isEqualTo(all);
        assertThat(data.siblings().groups()).isPositive();
        for (int picture : all) {
            for (int other : all) {
                if (data.pictures()
                        .get(picture)
                        .content()
                        .equals(data.pictures().get(other).content())) {
                    assertThat(fold(folds, picture)).isEqualTo(fold(folds, other));
                }
            }
        }
        assertThat(Folds.of(data, all, 5, 7)).isDeepEqualTo(folds);
        assertThat(Folds.of(data, all, 5, 8)).isNotEqualTo(folds);
    }

    private static int fold(int[][] folds, int picture) {
        return IntStream.range(0, folds.length)
                .filter(i -> Arrays.binarySearch(folds[i], picture) >= 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsCancelledInTheMiddleAndTellsHowFarItIs() {
        AtomicInteger most = new AtomicInteger();
        ReadProgress impatient = new ReadProgress() {
            @Override
            public void report(int done, int total) {
                assertThat(done).isBetween(0, total);
                most.set(done);
            }

            @Override
            public boolean cancelled() {
                return most.get() >= 3;
            }
        };

        assertThatThrownBy(() -> LabelCheck.of(data, SETTINGS, impatient)).isInstanceOf(CancellationException.class);
        assertThat(most).hasValue(3);
    }

    @Test
    void aClassWithoutAnotherPictureToLearnFromIsNotJudged() {
        int only = open(data);
        DataSet lonely = data.corrected(Corrections.NONE.with(data.pictures().stream()
                .filter(each -> each.label() == data.label(only)
                        && !each.relative().equals(data.pictures().get(only).relative()))
                .map(each -> Change.excluding(each.relative(), each.content()))
                .toList()));

        assertThat(check(lonely))
                .noneSatisfy(suspect -> assertThat(
                                lonely.pictures().get(suspect.picture()).relative())
                        .isEqualTo(data.pictures().get(only).relative()));
    }
}
