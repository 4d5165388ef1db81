package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GemmTest {
    private static final int GAP = 3;

    /** Fewer rows than a tile, tiles with a rest, rows enough to pack, depths of several blocks, odd numbers of vectors. */
    static Stream<Arguments> shapes() {
        return Stream.of(1, 2, 5, 6, 7, 12, 13, 32)
                .flatMap(rows -> Stream.of(16, 32, 48, 128)
                        .flatMap(columns ->
                                Stream.of(1, 2, 9, 400, 401, 1003).map(depth -> Arguments.of(rows, columns, depth))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void vectorsAndPlainLoopsGiveTheBitsOfOneChainOfMultiplyAdds(int rows, int columns, int depth) {
        Operands operands = new Operands(rows, columns, depth);
        float[] expected = operands.byDefinition();

        assertThat(operands.by(new PlainGemm())).as("plain loops").containsExactly(expected);
        assertThat(operands.by(new SimdGemm())).as("vectors").containsExactly(expected);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aTransposedViewGivesTheSameBits(int rows, int columns, int depth) {
        Operands operands = new Operands(rows, columns, depth);

        assertThat(operands.byTransposed(new PlainGemm())).as("plain loops").containsExactly(operands.byDefinition());
        assertThat(operands.byTransposed(new SimdGemm())).as("vectors").containsExactly(operands.byDefinition());
    }

    @Test
    void nothingIsWrittenBesideTheProduct() {
        float[] c = new Operands(7, 16, 5).by(new SimdGemm());

        for (int row = 0; row < 7; row++) {
            assertThat(Arrays.copyOfRange(c, GAP + row * (16 + GAP) + 16, GAP + (row + 1) * (16 + GAP)))
                    .containsOnly(-1);
        }
    }

    @Test
    void theBitsStayCloseToTheProductInDoublePrecision() {
        Operands operands = new Operands(9, 32, 785);
        float[] c = operands.by(Gemm.fastest());

        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 32; column++) {
                assertThat((double) c[operands.indexInC(row, column)])
                        .isCloseTo(operands.exact(row, column), within(1e-4));
            }
        }
    }

    /** Random matrices that do not begin at index 0 and have gaps between their rows. */
    private static final class Operands {
        private final int rows;
        private final int columns;
        private final int depth;
        private final float[] a;
        private final float[] transposed;
        private final float[] b;

        Operands(int rows, int columns, int depth) {
            this.rows = rows;
            this.columns = columns;
            this.depth = depth;
            a = random(GAP + rows * (depth + GAP), 1);
            b = random(GAP + depth * (columns + GAP), 2);
            transposed = new float[GAP + depth * (rows + GAP)];
            for (int row = 0; row < rows; row++) {
                for (int k = 0; k < depth; k++) {
                    transposed[GAP + k * (rows + GAP) + row] = a[indexInA(row, k)];
                }
            }
        }

        private static float[] random(int length, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = (float) random.nextDouble() - 0.5f;
            }
            return values;
        }

        private int indexInA(int row, int k) {
            return GAP + row * (depth + GAP) + k;
        }

        int indexInC(int row, int column) {
            return GAP + row * (columns + GAP) + column;
        }

        float[] by(Gemm gemm) {
            float[] c = empty();
            gemm.multiply(rows, columns, depth, a, GAP, depth + GAP, 1, b, GAP, columns + GAP, c, GAP, columns + GAP);
            return c;
        }

        float[] byTransposed(Gemm gemm) {
            float[] c = empty();
            gemm.multiply(
                    rows, columns, depth, transposed, GAP, 1, rows + GAP, b, GAP, columns + GAP, c, GAP, columns + GAP);
            return c;
        }

        float[] byDefinition() {
            float[] c = empty();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    float sum = 0;
                    for (int k = 0; k < depth; k++) {
                        sum = Math.fma(a[indexInA(row, k)], b[GAP + k * (columns + GAP) + column], sum);
                    }
                    c[indexInC(row, column)] = sum;
                }
            }
            return c;
        }

        double exact(int row, int column) {
            double sum = 0;
            for (int k = 0; k < depth; k++) {
                sum += (double) a[indexInA(row, k)] * b[GAP + k * (columns + GAP) + column];
            }
            return sum;
        }

        private float[] empty() {
            float[] c = new float[GAP + rows * (columns + GAP)];
            Arrays.fill(c, -1);
            return c;
        }
    }
}
