package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.model.WhyMap;
import org.junit.jupiter.api.Test;

class WhyWordsTest {
    private static String words(double score, double plain, float painted, boolean exact) {
        return WhySide.words(new WhyMap("hat", 1, new float[] {painted}, score, plain, exact));
    }

    @Test
    void whatIsPaintedIsCloseToTheDifferenceOnlyIfLittleIsLeftOut() {
        assertThat(words(1, 0, 0.92f, false)).endsWith("adds up to 0.92, close to the difference of 1.00.");
        assertThat(words(1, 0, 1.08f, false)).endsWith("close to the difference of 1.00.");
        assertThat(words(1, 0, 0.8f, false)).endsWith("0.80, but the difference is 1.00, so the map leaves much out.");
        assertThat(words(0.06, 0, 0.02f, false))
                .endsWith("0.02, but the difference is 0.06, so the map leaves much out.");
        assertThat(words(0.05, 0, 0.06f, false)).endsWith("close to the difference of 0.05.");
    }

    @Test
    void aMapThatAddsUpToTooMuchOrToTheOppositeLeavesNothingOut() {
        assertThat(words(1, 0, 1.4f, false)).endsWith("1.40, but the difference is 1.00, so the map paints too much.");
        assertThat(words(-1, 0, -1.4f, false))
                .endsWith("−1.40, but the difference is −1.00, so the map paints too much.");
        assertThat(words(-1, 0, -0.6f, false)).endsWith("so the map leaves much out.");
        assertThat(words(0, 0, 0.5f, false)).endsWith("but the difference is 0.00, so the map paints too much.");
        assertThat(words(-1, 0, 1, false)).endsWith("but the difference is −1.00, so the map points the other way.");
    }

    @Test
    void whatIsExactAgreesWithTheNumbersThatAreTold() {
        assertThat(words(1.654, 1.176, 0.478f, true))
                .isEqualTo("The score of hat is 1.65, of a plain picture 1.18."
                        + " What is painted adds up to 0.47, exactly the difference.");
    }

    @Test
    void theCurvesAreComparedOverTheirWholeLength() {
        assertThat(WhySide.verdict(0.289)).startsWith("Yes: ").contains("lies 28.9 points lower on average than");
        assertThat(WhySide.verdict(0.05)).startsWith("A little: ").contains("lies 5 points lower on average than");
        assertThat(WhySide.verdict(0.01)).startsWith("Hardly: ");
    }
}
