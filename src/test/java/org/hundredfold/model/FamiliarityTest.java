package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.model.Novelty.Aspect;
import org.junit.jupiter.api.Test;

class FamiliarityTest {
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void aboutOneInAHundredPicturesOfTheSameKindIsFlagged() {
        Familiarity familiarity = Familiarity.of(usual(500), usual(1000));

        long flagged = usual(5000).stream()
                .filter(look -> familiarity.novelty(look).flagged())
                .count();

        assertThat(flagged).isBetween(15L, 110L); // of 50 that are to be expected
    }

    @Test
    void aStrangePictureIsFlaggedAndSaysInWhatItIsStrange() {
        Familiarity familiarity = Familiarity.of(usual(200), usual(300));

        Novelty hidden = familiarity.novelty(new Look(new float[] {-3, 4}, new float[] {0.5f, 0.5f}, 0));
        Novelty pixels = familiarity.novelty(new Look(new float[] {1, 0}, new float[] {9, 9}, 0));
        Novelty texture = familiarity.novelty(new Look(new float[] {1, 0}, new float[] {0.5f, 0.5f}, 40));

        assertThat(List.of(hidden, pixels, texture))
                .extracting(Novelty::most)
                .containsExactly(Aspect.HIDDEN, Aspect.PIXELS, Aspect.TEXTURE);
        assertThat(List.of(hidden, pixels, texture)).allMatch(Novelty::flagged);
    }

    @Test
    void howeverManyPicturesThereAreForValidationOfTheSameKindNoMoreAreFlaggedThanIsSaid() {
        for (int others : new int[] {19, 50, 150}) {
            double flagged = 0;
            int draws = 40;
            for (int draw = 0; draw < draws; draw++) {
                Familiarity familiarity = Familiarity.of(usual(30), usual(others));
                flagged += usual(100).stream()
                                .filter(look -> familiarity.novelty(look).flagged())
                                .count()
                        / 100.0
                        / draws;
            }
            assertThat(flagged).as("with %d", others).isLessThan(1.6 * Math.max(0.01, 1.0 / (others + 1)));
        }
    }

    @Test
    void withVeryFewPicturesForValidationNothingIsFlagged() {
        Familiarity familiarity = Familiarity.of(usual(20), usual(9));

        assertThat(familiarity.novelty(new Look(new float[] {1, 0}, new float[] {9, 9}, 0)))
                .isEqualTo(new Novelty(0.1, false, Aspect.PIXELS));
        assertThat(Familiarity.of(usual(1), usual(1)).novelty(look()).flagged()).isFalse();
    }

    @Test
    void picturesThatAreAllTheSameMakeEveryOtherOneStrange() {
        List<Look> same = IntStream.range(0, 20)
                .mapToObj(i -> new Look(new float[] {1}, new float[] {0.5f}, 0))
                .toList();
        Familiarity familiarity = Familiarity.of(same, same);

        assertThat(familiarity.novelty(same.get(0)).flagged()).isFalse();
        assertThat(familiarity
                        .novelty(new Look(new float[] {1}, new float[] {0.6f}, 0))
                        .flagged())
                .isTrue();
    }

    private List<Look> usual(int count) {
        return Stream.generate(this::look).limit(count).toList();
    }

    private Look look() {
        return new Look(
                new float[] {(float) random.nextGaussian(1, 0.1), (float) random.nextGaussian(0, 0.1)},
                new float[] {random.nextFloat(), random.nextFloat()},
                random.nextGaussian());
    }
}
