package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearestRowsTest {
    /** Fewer rows than a block and several blocks, depths below and above what a float adds up exactly; most distances tie. */
    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(1, 1, 1, 256),
                Arguments.of(3, 5, 7, 2),
                Arguments.of(400, 1100, 5, 3),
                Arguments.of(250, 40, 784, 256),
                Arguments.of(60, 20, 3000, 256),
                Arguments.of(600, 530, 3000, 2));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theNearestAreThoseThatALoopFinds(int knownCount, int askedCount, int depth, int values) {
        Numbers known = new Numbers(knownCount, depth, values, 1);
        Numbers asked = new Numbers(askedCount, depth, values, 2);

        assertThat(NearestRows.find(known, asked, depth, 4, 1, () -> true)).isEqualTo(byLoops(known, asked));
    }

    @Test
    void severalWorkersFindTheSame() {
        Numbers known = new Numbers(400, 20, 3, 1);
        Numbers asked = new Numbers(2000, 20, 3, 2);

        assertThat(NearestRows.find(known, asked, 20, 4, 3, () -> true)).isEqualTo(byLoops(known, asked));
    }

    /** At the ends of the range, where the sums are largest. */
    @Test
    void aDifferenceOfOneInOneOfManyValuesIsSeen() {
        int depth = 3 * 1024;
        Numbers asked = new Numbers(new int[][] {same(depth, -128)});
        Numbers known = new Numbers(new int[][] {same(depth, 127), same(depth, -128), same(depth, -128)});
        known.rows[1][depth - 1] = -127;

        assertThat(NearestRows.find(known, asked, depth, 2, 1, () -> true)).isEqualTo(new int[][] {{2, 1}});
    }

    @Test
    void itCanBeStopped() {
        Numbers rows = new Numbers(10, 3, 3, 1);

        assertThatThrownBy(() -> NearestRows.find(rows, rows, 3, 4, 2, () -> false))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] same(int depth, int value) {
        return IntStream.generate(() -> value).limit(depth).toArray();
    }

    private static int[][] byLoops(Numbers known, Numbers asked) {
        return Stream.of(asked.rows)
                .map(row -> IntStream.range(0, known.count())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> squaredDistance(row, known.rows[i])))
                        .limit(4)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static long squaredDistance(int[] a, int[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (long) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static final class Numbers implements NearestRows.Rows {
        private final int[][] rows;

        Numbers(int[][] rows) {
            this.rows = rows;
        }

        Numbers(int count, int depth, int values, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            rows = Stream.generate(() -> random.ints(depth, -128, values - 128).toArray())
                    .limit(count)
                    .toArray(int[][]::new);
        }

        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public void read(int row, float[] target, int offset) {
            for (int i = 0; i < rows[row].length; i++) {
                target[offset + i] = rows[row][i];
            }
        }
    }
}
