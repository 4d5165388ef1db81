package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarpTest {
    private static final int SIZE = 9;

    private final Warp warp = new Warp(SIZE);
    private final float[] picture = picture();

    private static float[] picture() {
        Random random = new Random(1);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private float[] warped() {
        float[] target = new float[SIZE * SIZE];
        warp.apply(picture, 0, target, 0);
        return target;
    }

    private float at(int row, int column) {
        return picture[Math.max(0, Math.min(SIZE - 1, row)) * SIZE + Math.max(0, Math.min(SIZE - 1, column))];
    }

    private interface Origin {
        float of(int row, int column);
    }

    private static float[] byHand(Origin origin) {
        float[] values = new float[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                values[row * SIZE + column] = origin.of(row, column);
            }
        }
        return values;
    }

    @Test
    void nothingToDoLeavesEveryBit() {
        warp.set(false, 0, 1, 0, 0);

        assertThat(warped()).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "-2, 0", "0, 4", "0, -1", "2, -3", "-8, 8", "20, -20"})
    void aShiftByWholePixelsMovesEveryValueAndRepeatsTheEdge(int right, int down) {
        warp.set(false, 0, 1, right, down);

        assertThat(warped()).isEqualTo(byHand((row, column) -> at(row - down, column - right)));
    }

    @Test
    void aShiftByHalfAPixelIsTheMeanOfTheNeighbours() {
        warp.set(false, 0, 1, 0.5, 0);

        assertThat(warped())
                .containsExactly(byHand((row, column) -> (at(row, column - 1) + at(row, column)) / 2), within(1e-6f));
    }

    @Test
    void aQuarterTurnIsClockwise() {
        warp.set(false, 90, 1, 0, 0);

        assertThat(warped()).containsExactly(byHand((row, column) -> at(SIZE - 1 - column, row)), within(1e-4f));
    }

    @Test
    void aHalfTurnPutsTheFirstValueLast() {
        warp.set(false, 180, 1, 0, 0);

        assertThat(warped())
                .containsExactly(byHand((row, column) -> at(SIZE - 1 - row, SIZE - 1 - column)), within(1e-4f));
    }

    @Test
    void aMirroredPictureHasItsRowsBackwards() {
        warp.set(true, 0, 1, 0, 0);

        assertThat(warped()).isEqualTo(byHand((row, column) -> at(row, SIZE - 1 - column)));
    }

    @Test
    void itIsMirroredBeforeItIsTurnedAndShifted() {
        warp.set(true, 90, 1, 1, 0);

        assertThat(warped())
                .containsExactly(
                        byHand((row, column) -> at(SIZE - 1 - (Math.max(column, 1) - 1), SIZE - 1 - row)),
                        within(1e-4f));
    }

    @Test
    void twiceAsLargeShowsTheMiddleHalf() {
        warp.set(false, 0, 2, 0, 0);

        float[] larger = warped();
        assertThat(larger[4 * SIZE + 4]).isEqualTo(at(4, 4));
        assertThat(larger[0]).isEqualTo(at(2, 2));
        assertThat(larger[SIZE * SIZE - 1]).isEqualTo(at(6, 6));
        assertThat(larger[4 * SIZE + 5]).isEqualTo((at(4, 4) + at(4, 5)) / 2, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.3f, 1})
    void anEvenPictureStaysAsItIsWhateverIsDoneToIt(float value) {
        Arrays.fill(picture, value);
        warp.set(true, 33, 0.6, 2.7, -4.1);

        assertThat(warped()).containsOnly(value);
    }

    @Test
    void onlyItsOwnPlaneIsWritten() {
        warp.set(false, 45, 0.5, 3, 3);
        float[] target = new float[3 * SIZE * SIZE];

        warp.apply(picture, 0, target, SIZE * SIZE);

        assertThat(Arrays.copyOf(target, SIZE * SIZE)).containsOnly(0);
        assertThat(Arrays.copyOfRange(target, 2 * SIZE * SIZE, 3 * SIZE * SIZE)).containsOnly(0);
    }
}
