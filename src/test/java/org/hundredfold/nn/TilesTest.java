package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hundredfold.nn.Tiles.Begin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors and plain loops must give the bits of one chain of operations each. */
class TilesTest {
    private static final Tiles[] BOTH = {new PlainTiles(), new SimdTiles()};
    private static final int START = 5;
    private static final int[] WINDOW = {0, 16, 64, 80};

    static Stream<Arguments> products() {
        return Stream.of(1, 5, 6, 11, 12, 13, 25)
                .flatMap(rows -> Stream.of(16, 32, 48)
                        .flatMap(
                                columns -> Stream.of(Begin.values()).map(begin -> Arguments.of(rows, columns, begin))));
    }

    @ParameterizedTest
    @MethodSource("products")
    void aProductIsTheChainFromItsBeginningOn(int rows, int columns, Begin begin) {
        int depth = 9;
        float[] a = random(4_000, 1);
        float[] b = random(4_000, 2);
        int[] aRows = offsets(rows, 300, 3);
        int[] aSteps = offsets(depth, 300, 4);
        int[] bSteps = offsets(depth + 1, 900, 5);
        int[] cRows = ConvolutionGeometry.rows(rows, columns + 3);

        for (Tiles tiles : BOTH) {
            float[] c = random(4_000, 6);
            float[] before = c.clone();
            tiles.multiply(rows, columns, depth, a, START, aRows, aSteps, b, START, bSteps, c, START, cRows, begin);

            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int into = START + cRows[i] + j;
                    float sum =
                            begin == Begin.SUM ? before[into] : begin == Begin.BIAS ? b[START + bSteps[depth] + j] : 0;
                    for (int k = 0; k < depth; k++) {
                        sum = Math.fma(a[START + aRows[i] + aSteps[k]], b[START + bSteps[k] + j], sum);
                    }
                    assertThat(c[into]).as("%s [%d, %d]", tiles, i, j).isEqualTo(sum);
                    before[into] = sum;
                }
            }
            assertThat(c).as("beside the product").containsExactly(before);
        }
    }

    @Test
    void theLargestOfAWindowGoesBackToWhereItCameFrom() {
        float[] z = random(1_000, 7);
        z[START] = z[START + 16]; // of equals the first counts
        z[START] = z[START + 64] = z[START + 80] = 2;
        z[START + 16] = 2;
        for (Tiles tiles : BOTH) {
            float[] largest = new float[96];
            float[] which = new float[96];
            tiles.largest(3, 32, z, START, 128, WINDOW, largest, 0, which, 0);
            assertThat(which[0]).isZero();

            float[] back = new float[1_000];
            tiles.spread(3, 32, largest, 0, which, 0, back, START, 128, WINDOW);
            for (int window = 0; window < 3; window++) {
                for (int j = 0; j < 32; j++) {
                    int at = START + window * 128 + j;
                    float most = (float) Arrays.stream(WINDOW)
                            .mapToDouble(offset -> z[at + offset])
                            .max()
                            .orElseThrow();
                    assertThat(largest[window * 32 + j]).isEqualTo(most);
                    assertThat(z[at + WINDOW[(int) which[window * 32 + j]]]).isEqualTo(most);
                }
            }
        }
        assertThat(spread(BOTH[1], z)).containsExactly(spread(BOTH[0], z));
    }

    private static float[] spread(Tiles tiles, float[] z) {
        float[] largest = new float[16];
        float[] which = new float[16];
        float[] back = random(200, 8);
        tiles.largest(1, 16, z, START, 128, WINDOW, largest, 0, which, 0);
        tiles.spread(1, 16, largest, 0, which, 0, back, START, 128, WINDOW);
        return back;
    }

    @Test
    void fewPlacesGiveTheSameBitsAsPlainLoops() {
        int[] places = pixels(40, 10, 9);
        float[] values = random(40, 10);
        int[] taps = pixels(Tiles.TAPS, 10, 11);
        float[] x = random(1_000, 12);

        float[][] gradients = {random(500, 13), random(500, 13)};
        float[][] below = {random(1_000, 14), random(1_000, 14)};
        float[][] sums = {random(64, 15), random(64, 15)};
        for (int i = 0; i < BOTH.length; i++) {
            BOTH[i].filterGradient(places, values, 3, 30, x, START, taps, 32, gradients[i], START);
            BOTH[i].inputDerivative(places, values, 3, 30, x, START, taps, 32, below[i]);
            BOTH[i].addUp(7, 48, x, START, sums[i], START);
        }

        assertThat(gradients[1]).containsExactly(gradients[0]).isNotEqualTo(random(500, 13));
        assertThat(below[1]).containsExactly(below[0]).isNotEqualTo(random(1_000, 14));
        assertThat(sums[1]).containsExactly(sums[0]).isNotEqualTo(random(64, 15));
    }

    /** Offsets whose lanes do not overlap. */
    private static int[] pixels(int count, int below, long seed) {
        return Arrays.stream(offsets(count, below, seed))
                .map(pixel -> pixel * 32)
                .toArray();
    }

    private static int[] offsets(int count, int below, long seed) {
        return new SplittableRandom(seed).ints(count, 0, below).toArray();
    }

    private static float[] random(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return values;
    }
}
