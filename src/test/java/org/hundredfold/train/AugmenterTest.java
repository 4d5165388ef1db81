package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    private static final Preprocessing GREY = new Preprocessing(20, false, Framing.CROP);
    private static final Preprocessing COLOUR = new Preprocessing(12, true, Framing.CROP);
    private static final Augmentation ALL = new Augmentation(0.2, 30, 0.2, true, 0.2, 0.5, 0.1, 0.5);
    private static final Augmentation EXTREME = new Augmentation(0.5, 180, 0.5, true, 0.5, 0.9, 0.5, 0.5);
    private static final int DRAWS = 4000;

    private static Augmentation geometry(double shift, double rotation, double scale, boolean flip) {
        return new Augmentation(shift, rotation, scale, flip, 0, 0, 0, 0);
    }

    private static float[] noise(Preprocessing preprocessing) {
        Random random = new Random(1);
        float[] values = new float[preprocessing.inputs()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256) / 255f;
        }
        return values;
    }

    private static float[] even(Preprocessing preprocessing, float value) {
        float[] values = new float[preprocessing.inputs()];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] varied(Augmenter augmenter, float[] picture, int epoch, int number) {
        float[] inputs = picture.clone();
        augmenter.vary(inputs, 0, epoch, number);
        return inputs;
    }

    /** What becomes of the same picture in many epochs. */
    private static List<float[]> draws(Augmentation amounts, Preprocessing preprocessing, float[] picture) {
        Augmenter augmenter = new Augmenter(amounts, preprocessing, 1);
        return IntStream.range(0, DRAWS)
                .mapToObj(epoch -> varied(augmenter, picture, epoch, 7))
                .toList();
    }

    /** Where the brightness of a grey picture lies on average: column and row. */
    private static double[] centre(float[] picture) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < picture.length; i++) {
            sum += picture[i];
            x += picture[i] * (i % GREY.size());
            y += picture[i] * (i / GREY.size());
        }
        return new double[] {x / sum, y / sum};
    }

    /** A soft dot so many pixels to the right of the middle. */
    private static float[] dot(double right) {
        float[] picture = new float[GREY.inputs()];
        for (int i = 0; i < picture.length; i++) {
            double x = i % GREY.size() - 9.5 - right;
            double y = i / GREY.size() - 9.5;
            picture[i] = (float) Math.exp(-(x * x + y * y) / 4);
        }
        return picture;
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow());
    }

    /** That values over many draws stay between limits, come close to both, and lie in the middle on average. */
    private static void spread(double[] values, double least, double most, double tolerance) {
        double share = (most - least) / 20;
        assertThat(Arrays.stream(values).min().orElseThrow()).isBetween(least - tolerance, least + share);
        assertThat(Arrays.stream(values).max().orElseThrow()).isBetween(most - share, most + tolerance);
        assertThat(Arrays.stream(values).average().orElseThrow())
                .isEqualTo((least + most) / 2, within(share + tolerance));
    }

    @Test
    void withoutAmountsEveryBitStays() {
        for (Preprocessing preprocessing : List.of(GREY, COLOUR)) {
            float[] picture = noise(preprocessing);
            Augmenter augmenter = new Augmenter(Augmentation.NONE, preprocessing, 1);
            for (int epoch = 1; epoch <= 20; epoch++) {
                assertThat(varied(augmenter, picture, epoch, 3)).isEqualTo(picture);
            }
        }
    }

    @Test
    void shiftsLieEvenlyBetweenTheLimits() {
        List<double[]> centres = draws(geometry(0.2, 0, 0, false), GREY, dot(0)).stream()
                .map(AugmenterTest::centre)
                .toList();

        spread(centres.stream().mapToDouble(centre -> centre[0] - 9.5).toArray(), -4, 4, 0.1);
        spread(centres.stream().mapToDouble(centre -> centre[1] - 9.5).toArray(), -4, 4, 0.1);
    }

    @Test
    void turnsLieEvenlyBetweenTheLimits() {
        double[] degrees = draws(geometry(0, 30, 0, false), GREY, dot(4)).stream()
                .map(AugmenterTest::centre)
                .mapToDouble(centre -> Math.toDegrees(Math.atan2(centre[1] - 9.5, centre[0] - 9.5)))
                .toArray();

        spread(degrees, -30, 30, 0.5);
    }

    @Test
    void scalesLieEvenlyBetweenTheLimits() {
        double[] factors = draws(geometry(0, 0, 0.25, false), GREY, dot(4)).stream()
                .mapToDouble(picture -> (centre(picture)[0] - 9.5) / 4)
                .toArray();

        spread(factors, 0.75, 1.25, 0.03);
    }

    @Test
    void halfOfThePicturesAreMirrored() {
        float[] picture = noise(COLOUR);
        long mirrored = draws(geometry(0, 0, 0, true), COLOUR, picture).stream()
                .peek(drawn -> {
                    if (!Arrays.equals(drawn, picture)) {
                        assertThat(drawn).isEqualTo(mirrored(picture));
                    }
                })
                .filter(drawn -> !Arrays.equals(drawn, picture))
                .count();

        assertThat((double) mirrored / DRAWS).isEqualTo(0.5, within(0.03));
    }

    private static float[] mirrored(float[] picture) {
        int size = COLOUR.size();
        float[] mirrored = new float[picture.length];
        for (int i = 0; i < picture.length; i++) {
            mirrored[i / size * size + size - 1 - i % size] = picture[i];
        }
        return mirrored;
    }

    @Test
    void brightnessLiesEvenlyBetweenTheLimits() {
        Augmentation brightness = new Augmentation(0, 0, 0, false, 0.3, 0, 0, 0);

        double[] means = draws(brightness, GREY, even(GREY, 0.5f)).stream()
                .mapToDouble(AugmenterTest::mean)
                .toArray();

        spread(means, 0.2, 0.8, 1e-6);
    }

    @Test
    void contrastStretchesAboutTheMiddle() {
        Augmentation contrast = new Augmentation(0, 0, 0, false, 0, 0.8, 0, 0);
        float[] halves = even(GREY, 0.4f);
        Arrays.fill(halves, 0, 200, 0.6f);

        List<float[]> drawn = draws(contrast, GREY, halves);

        spread(
                drawn.stream()
                        .mapToDouble(picture -> (picture[0] - picture[399]) / 0.2)
                        .toArray(),
                0.2,
                1.8,
                1e-5);
        assertThat(drawn).allSatisfy(picture -> assertThat(mean(picture)).isEqualTo(0.5, within(1e-5)));
    }

    @Test
    void noiseHasTheDeviationAskedForAndNoDirection() {
        Augmentation noise = new Augmentation(0, 0, 0, false, 0, 0, 0.1, 0);

        List<float[]> drawn = draws(noise, GREY, even(GREY, 0.5f));

        float[] all = new float[100 * GREY.inputs()];
        IntStream.range(0, 100).forEach(i -> System.arraycopy(drawn.get(i), 0, all, i * GREY.inputs(), GREY.inputs()));
        assertThat(deviation(all)).isEqualTo(0.1, within(0.002));
        assertThat(mean(all)).isEqualTo(0.5, within(0.002));
        double within = IntStream.range(0, all.length)
                        .filter(i -> Math.abs(all[i] - 0.5) < 0.1)
                        .count()
                / (double) all.length;
        assertThat(within).as("within one deviation").isEqualTo(0.68, within(0.015));
    }

    @Test
    void halfOfThePicturesLoseARectangleNoLargerThanAllowed() {
        Augmentation erasing = new Augmentation(0, 0, 0, false, 0, 0, 0, 0.3);
        float[] picture = dot(0);
        float mean = (float) mean(picture);

        List<int[]> sides = new ArrayList<>();
        for (float[] drawn : draws(erasing, GREY, picture)) {
            int[] changed = IntStream.range(0, drawn.length)
                    .filter(i -> drawn[i] != picture[i])
                    .toArray();
            if (changed.length > 0) {
                int width = extent(IntStream.of(changed).map(i -> i % 20));
                int height = extent(IntStream.of(changed).map(i -> i / 20));
                assertThat(changed).as("a full rectangle").hasSize(width * height);
                assertThat(IntStream.of(changed))
                        .allSatisfy(i -> assertThat(drawn[i]).isEqualTo(mean, within(1e-5f)));
                sides.add(new int[] {width, height});
            }
        }

        assertThat(sides.size() / (double) DRAWS).isEqualTo(0.5, within(0.03));
        for (int side : new int[] {0, 1}) {
            assertThat(sides.stream().mapToInt(each -> each[side]).distinct())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
    }

    private static int extent(IntStream places) {
        int[] all = places.toArray();
        return IntStream.of(all).max().orElseThrow() - IntStream.of(all).min().orElseThrow() + 1;
    }

    @Test
    void valuesStayBetweenNothingAndAll() {
        for (Preprocessing preprocessing : List.of(GREY, COLOUR)) {
            for (float[] drawn : draws(EXTREME, preprocessing, noise(preprocessing))) {
                for (float value : drawn) {
                    assertThat(value >= 0 && value <= 1).isTrue();
                }
            }
        }
    }

    @Test
    void thePictureOfAnEpochIsTheSameInWhateverOrderItIsAskedFor() {
        float[] picture = noise(COLOUR);
        Augmenter forwards = new Augmenter(ALL, COLOUR, 5);
        Augmenter backwards = new Augmenter(ALL, COLOUR, 5);
        float[][] expected = new float[100][];
        for (int i = 0; i < 100; i++) {
            expected[i] = varied(forwards, picture, i / 10, i % 10);
        }
        for (int i = 99; i >= 0; i--) {
            assertThat(varied(backwards, picture, i / 10, i % 10)).isEqualTo(expected[i]);
        }
    }

    @Test
    void epochsPicturesAndSeedsDiffer() {
        float[] picture = noise(GREY);
        List<float[]> all = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            Augmenter augmenter = new Augmenter(ALL, GREY, seed);
            for (int epoch = 1; epoch <= 5; epoch++) {
                for (int number = 0; number < 5; number++) {
                    all.add(varied(augmenter, picture, epoch, number));
                }
            }
        }

        assertThat(all.stream().map(Arrays::hashCode).distinct()).hasSize(3 * 5 * 5);
    }

    @Test
    void anotherAmountOfOneKindLeavesTheDrawsOfTheOthers() {
        float[] picture = dot(0);
        Augmenter shifted = new Augmenter(geometry(0.2, 0, 0, false), GREY, 1);
        Augmenter erasedToo = new Augmenter(new Augmentation(0.2, 0, 0, false, 0, 0, 0, 0.1), GREY, 1);
        for (int epoch = 1; epoch <= 50; epoch++) {
            float[] one = varied(shifted, picture, epoch, 1);
            float[] other = varied(erasedToo, picture, epoch, 1);
            long changed = IntStream.range(0, one.length)
                    .filter(i -> one[i] != other[i])
                    .count();
            assertThat(changed).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void itWritesToItsPlaceOnly() {
        float[] picture = noise(COLOUR);
        float[] batch = new float[3 * COLOUR.inputs()];
        System.arraycopy(picture, 0, batch, COLOUR.inputs(), COLOUR.inputs());

        new Augmenter(ALL, COLOUR, 1).vary(batch, COLOUR.inputs(), 1, 1);

        assertThat(Arrays.copyOfRange(batch, COLOUR.inputs(), 2 * COLOUR.inputs()))
                .isEqualTo(varied(new Augmenter(ALL, COLOUR, 1), picture, 1, 1));
        assertThat(Arrays.copyOf(batch, COLOUR.inputs())).containsOnly(0);
        assertThat(Arrays.copyOfRange(batch, 2 * COLOUR.inputs(), batch.length)).containsOnly(0);
    }

    @Test
    void onceCompiledItAllocatesNothing() {
        Augmenter augmenter = new Augmenter(ALL, COLOUR, 1);
        float[] picture = noise(COLOUR);

        long allocated = Stream.generate(() -> allocatedByVarying(augmenter, picture))
                .limit(40)
                .filter(bytes -> bytes < DRAWS)
                .findFirst()
                .orElse(Long.MAX_VALUE);

        assertThat(allocated).isLessThan(DRAWS);
    }

    private static long allocatedByVarying(Augmenter augmenter, float[] picture) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < DRAWS; i++) {
            augmenter.vary(picture, 0, i, i);
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
