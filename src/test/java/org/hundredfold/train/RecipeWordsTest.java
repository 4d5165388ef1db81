package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipeWordsTest {
    @Test
    void onlyWhatDiffersFromPlainIsSaid() {
        assertThat(RecipeWords.of(Recipe.PLAIN)).isEqualTo("plain");
        assertThat(RecipeWords.of(new Recipe(false, 0.07, true, 0, false)))
                .isEqualTo("warm-up over 7 % of the steps, cosine");
        assertThat(RecipeWords.of(new Recipe(true, 0, false, 0.025, true)))
                .isEqualTo("standardised pictures, labels smoothed by 2.5 %, balanced classes");
    }

    @Test
    void picturesThatAreVariedAreSaidToBe() {
        assertThat(RecipeWords.of(Augmentation.NONE)).isEqualTo("off");
        assertThat(RecipeWords.of(new Augmentation(0.1, 15, 0.2, true, 0, 0, 0, 0)))
                .isEqualTo("moved by up to 10 %, turned by up to 15 degrees, scaled by up to 20 %, mirrored");
        assertThat(RecipeWords.of(new Augmentation(0, 0, 0, false, 0.1, 0.2, 0.05, 0.3)))
                .isEqualTo("lighter or darker by up to 10 %, contrast changed by up to 20 %, noise of 5 %,"
                        + " rectangles of up to 30 % erased");
    }
}
