package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TilingTest {
    @Test
    void fewPicturesAreShownLarge() {
        Tiling tiling = Tiling.of(3, 10, 1000, 200);

        assertThat(tiling.cell()).isEqualTo(120);
        assertThat(tiling.width()).isEqualTo(3 * 120 + 2 * 8);
        assertThat(tiling.height()).isEqualTo(120);
    }

    @Test
    void picturesShrinkUntilAllFit() {
        Tiling tiling = Tiling.of(40, 10, 1000, 200);

        assertThat(tiling.shown()).isEqualTo(40);
        assertThat(tiling.cell()).isEqualTo(60);
        assertThat(tiling.columns()).isEqualTo(14);
        assertThat(tiling.height()).isEqualTo(3 * 60 + 2 * 8);
    }

    @Test
    void picturesThatCannotAllFitAreShownSmallAndAsManyAsFit() {
        Tiling tiling = Tiling.of(1000, 28, 1000, 184);

        assertThat(tiling.cell()).isEqualTo(56);
        assertThat(tiling.shown()).isEqualTo(15 * 3);
    }

    @Test
    void aPictureLargerThanTheRoomIsStillShown() {
        assertThat(Tiling.of(5, 128, 100, 100).shown()).isEqualTo(1);
    }
}
