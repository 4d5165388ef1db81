package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataWordsTest {
    @Test
    void aPartOfAPublishedSetIsToldWithTheNameOfTheSet() {
        assertThat(DataWords.name(Path.of("/data/mnist-small/train"))).isEqualTo("mnist-small/train");
        assertThat(DataWords.name(Path.of("/data/hands/Training"))).isEqualTo("hands/Training");
        assertThat(DataWords.name(Path.of("/data/hands"))).isEqualTo("hands");
        assertThat(DataWords.name(Path.of("/train"))).isEqualTo("train");
        assertThat(DataWords.name(Path.of("/"))).isEqualTo("/");
    }
}
