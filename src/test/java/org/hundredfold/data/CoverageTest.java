package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    @ParameterizedTest
    @CsvSource({"400, 8", "401, 8", "407, 8", "201, 4", "30, 1", "5, 1", "1, 1"})
    void aThinnedPictureIsCoveredAsTheWholeOneIs(int whole, int step) {
        int size = 22;
        int pixels = (whole + step - 1) / step;
        Coverage expected = new Coverage(whole, size, whole);

        Coverage actual = Coverage.ofThinned(whole, size, pixels, false);

        int[] inWhole = IntStream.range(0, whole).map(x -> x / step).toArray();
        int[] thinned = IntStream.range(0, pixels).toArray();
        for (int i = 0; i < size; i++) {
            assertThat(actual.sum(i, thinned, 0)).isEqualTo(expected.sum(i, inWhole, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"401, 8", "201, 4", "400, 8"})
    void turnedRoundItIsCoveredFromTheOtherEnd(int whole, int step) {
        int size = 22;
        int pixels = (whole + step - 1) / step;
        Coverage forward = Coverage.ofThinned(whole, size, pixels, false);
        int[] line = IntStream.range(0, pixels).map(x -> x * x).toArray();
        int[] backward =
                IntStream.range(0, pixels).map(x -> line[pixels - 1 - x]).toArray();

        Coverage reversed = Coverage.ofThinned(whole, size, pixels, true);

        for (int i = 0; i < size; i++) {
            assertThat(reversed.sum(i, backward, 0)).isEqualTo(forward.sum(size - 1 - i, line, 0));
        }
    }
}
