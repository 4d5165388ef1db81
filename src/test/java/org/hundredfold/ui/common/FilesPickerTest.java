package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilesPickerTest {
    @Test
    void filesOfOtherEndingsCanBeChosenToo() {
        assertThat(FilesPicker.chooser("Open pictures", "Pictures", List.of("*.png"))
                        .getExtensionFilters())
                .hasSize(2)
                .last()
                .satisfies(all -> assertThat(all.getExtensions()).contains("*"));
    }
}
