package org.hundredfold.train.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.data.PictureFormat;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Siblings;
import org.hundredfold.data.Split;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Settings;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final int SIZE = 8;
    private static final int PIXELS = SIZE * SIZE;
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final PictureFacts FACTS = new PictureFacts(PictureFormat.PNG, 8, 8, 1, 0.5f, 0.25f, 1);

    private static final RecursiveComparisonConfiguration NOT_A_NUMBER = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Double::equals, Double.class)
            .build();

    /** Few values, so that many distances and votes tie. */
    private final byte[][] noise = noise(300, 3);

    private final int[] labels = new SplittableRandom(5).ints(300, 0, 3).toArray();
    private final Split split = new Split(range(0, 200), range(200, 250), range(250, 300));

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static byte[][] noise(int count, int values) {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] rows = new byte[count][PIXELS];
        for (byte[] row : rows) {
            for (int i = 0; i < 4; i++) {
                row[i] = (byte) (255 - random.nextInt(values));
            }
        }
        return rows;
    }

    private static DataSet data(byte[][] pixels, int[] labels) {
        List<Picture> pictures = IntStream.range(0, pixels.length)
                .mapToObj(i -> new Picture(Path.of("f", i + ".png"), i + ".png", labels[i], "" + i, false, FACTS))
                .toList();
        return new DataSet(
                Path.of("f"),
                CLASSES,
                pictures,
                List.of(),
                new Preprocessing(SIZE, false, Framing.CROP),
                PixelStore.of(pixels),
                Siblings.none(pixels.length),
                "fingerprint");
    }

    private static TrainingPlan plan(DataSet data, Split split) {
        TrainingSettings settings = Settings.small(1);
        return new TrainingPlan("run", data, Optional.empty(), split, settings, settings.network(CLASSES.size()));
    }

    private static List<BaselineScore> scores(DataSet data, Split split) {
        return scores(plan(data, split), 1);
    }

    private static List<BaselineScore> scores(TrainingPlan plan, int workers) {
        return Baselines.of(plan, List.of(), workers, new TrainingControl());
    }

    private static int[][] test(List<BaselineScore> scores, BaselineMethod method) {
        return scores.get(method.ordinal()).test().orElseThrow().confusion();
    }

    @Test
    void theMajorityIsThatOfTheTrainingPictures() {
        int[] mostlyB = labels.clone();
        Arrays.fill(mostlyB, 0, 120, 1);
        Arrays.fill(mostlyB, 200, 300, 2);

        List<BaselineScore> scores = scores(data(noise, mostlyB), split);

        assertThat(test(scores, BaselineMethod.MAJORITY)).isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 0, 0}, {0, 50, 0}});
    }

    @Test
    void theNeighboursAreThoseOfALoopAndOfClassesWithAsManyVotesTheNearerWins() {
        DataSet data = data(noise, labels);
        int[][] expected = new int[3][3];
        for (int picture : split.test()) {
            expected[labels[picture]][vote(picture)]++;
        }

        assertThat(test(scores(data, split), BaselineMethod.NEIGHBOURS)).isDeepEqualTo(expected);
    }

    private int vote(int picture) {
        List<Integer> nearest = IntStream.of(split.training())
                .boxed()
                .sorted(Comparator.comparingInt(i -> squaredDistance(noise[i], noise[picture])))
                .limit(4)
                .map(i -> labels[i])
                .toList();
        long most = nearest.stream().mapToLong(a -> votes(nearest, a)).max().orElseThrow();
        return nearest.stream()
                .filter(a -> votes(nearest, a) == most)
                .findFirst()
                .orElseThrow();
    }

    private static long votes(List<Integer> nearest, int label) {
        return nearest.stream().filter(b -> b == label).count();
    }

    private static int squaredDistance(byte[] a, byte[] b) {
        IntBinaryOperator difference = (i, ignored) -> Byte.toUnsignedInt(a[i]) - Byte.toUnsignedInt(b[i]);
        return IntStream.range(0, a.length)
                .map(i -> difference.applyAsInt(i, 0) * difference.applyAsInt(i, 0))
                .sum();
    }

    @Test
    void whatALineTellsApartTheLinearClassifierLearns() {
        byte[][] pixels = new byte[300][PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i][labels[i]] = (byte) (128 + i % 100);
            pixels[i][10] = noise[i][0];
        }

        List<BaselineScore> scores = scores(data(pixels, labels), split);

        assertThat(scores.get(BaselineMethod.LINEAR.ordinal())
                        .test()
                        .orElseThrow()
                        .accuracy())
                .isEqualTo(1);
        assertThat(scores.get(BaselineMethod.LINEAR.ordinal())
                        .validation()
                        .orElseThrow()
                        .accuracy())
                .isEqualTo(1);
    }

    @Test
    void theSamePlanGivesTheSameAnswersWithAnyNumberOfWorkers() {
        TrainingPlan plan = plan(data(noise, labels), split);

        assertThat(scores(plan, 1)).usingRecursiveComparison(NOT_A_NUMBER).isEqualTo(scores(plan, 3));
    }

    @Test
    void theLabelsOfTestPicturesChangeNoAnswer() {
        int[] others = labels.clone();
        for (int picture : split.test()) {
            others[picture] = (labels[picture] + 1) % 3;
        }

        List<BaselineScore> scores = scores(data(noise, labels), split);
        List<BaselineScore> changed = scores(data(noise, others), split);

        for (BaselineMethod method : BaselineMethod.values()) {
            int[][] before = test(scores, method);
            int[][] now = test(changed, method);
            assertThat(now).isDeepEqualTo(new int[][] {before[2], before[0], before[1]});
        }
    }

    @Test
    void testPicturesAreNeverLearnedFrom() {
        byte[][] others = noise.clone();
        int[] otherLabels = labels.clone();
        for (int picture = 250; picture < 275; picture++) { // half of the test, that the rest must not notice
            others[picture] = new byte[PIXELS];
            otherLabels[picture] = 0;
        }
        Split half = new Split(split.training(), split.validation(), range(275, 300));

        assertThat(scores(data(others, otherLabels), half))
                .usingRecursiveComparison(NOT_A_NUMBER)
                .isEqualTo(scores(data(noise, labels), half));
    }

    @Test
    void withoutValidationOrTestPicturesThereIsNoScoreOnThem() {
        List<BaselineScore> scores = scores(data(noise, labels), new Split(range(0, 300), new int[0], new int[0]));

        assertThat(scores).hasSize(3).allSatisfy(score -> {
            assertThat(score.validation()).isEmpty();
            assertThat(score.test()).isEmpty();
            assertThat(score.p()).isNaN();
            assertThat(score.words()).isEmpty();
        });
    }

    @Test
    void aSeparateTestFolderIsScoredWithWhatTheTrainingPicturesTaught() {
        DataSet data = data(noise, labels);
        byte[][] apart = Arrays.copyOfRange(noise, 250, 300);
        DataSet test = data(apart, Arrays.copyOfRange(labels, 250, 300));
        Split noTest = new Split(split.training(), split.validation(), new int[0]);
        TrainingPlan plan = plan(data, noTest);
        TrainingPlan separate =
                new TrainingPlan("run", data, Optional.of(test), noTest, plan.settings(), plan.network());

        assertThat(scores(separate, 1)).usingRecursiveComparison(NOT_A_NUMBER).isEqualTo(scores(data, split));
    }

    @Test
    void thePicturesThatOnlyOneOfBothGetsRightAreCounted() {
        int[] allB = new int[300];
        Arrays.fill(allB, 0, 200, 1);
        Arrays.fill(allB, 250, 260, 1);
        List<PictureAnswer> network = IntStream.of(split.test())
                .mapToObj(i ->
                        new PictureAnswer(i + ".png", "" + i, CLASSES.get(allB[i]), i < 253 || i >= 290 ? "a" : "c", 1))
                .toList();

        BaselineScore majority = Baselines.of(plan(data(noise, allB), split), network, 1, new TrainingControl())
                .get(0);

        assertThat(majority.test().orElseThrow().right()).isEqualTo(10);
        assertThat(majority.onlyNetwork()).isEqualTo(10);
        assertThat(majority.onlyBaseline()).isEqualTo(10);
    }

    @Test
    void whatIsStoppedGivesNothing() {
        TrainingControl control = new TrainingControl();
        control.stop();
        TrainingPlan plan = plan(data(noise, labels), split);

        assertThatThrownBy(() -> Baselines.of(plan, List.of(), 1, control)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> new Linear(plan, control)).isInstanceOf(CancellationException.class);
    }

    @Test
    void ofManyPicturesASampleIsKnownInWhichEveryClassKeepsItsShare() {
        int[] skewed =
                IntStream.range(0, 300).map(i -> i < 200 ? 0 : i < 299 ? 1 : 2).toArray();
        DataSet data = data(noise, skewed);

        int[] sample = ProportionalSample.of(data, range(0, 300), 60, 1);

        assertThat(data.counts(sample)).containsExactly(40, 19, 1);
        assertThat(sample).isSorted().doesNotHaveDuplicates();
        assertThat(ProportionalSample.of(data, range(0, 300), 60, 1)).containsExactly(sample);
        assertThat(ProportionalSample.of(data, range(0, 300), 60, 2)).isNotEqualTo(sample);
        assertThat(new Neighbours(data, range(0, 300), 60, 1, 1, new TrainingControl()).learned())
                .isEqualTo(60);
    }
}
