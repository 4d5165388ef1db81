package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.model.Novelty;
import org.hundredfold.model.Novelty.Aspect;
import org.junit.jupiter.api.Test;

class NoveltyWordsTest {
    @Test
    void howRareAPictureIsIsToldAsOneInSoMany() {
        assertThat(NoveltyWords.of(new Novelty(0.02, true, Aspect.TEXTURE)))
                .contains("strange most of all in texture")
                .contains("1 in 50 pictures of the kind I know is as strange");
        assertThat(NoveltyWords.of(new Novelty(0.0004, true, Aspect.PIXELS))).contains("1 in 2,500 pictures");
    }
}
