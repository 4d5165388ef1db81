package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatusTest {
    private final Status training = new Status();
    private final Status data = new Status();
    private final Status status = Status.preferring(training, data);

    @Test
    void whatRunsFirstIsNotTalkedOver() {
        training.running("Training", 0.5, "fast");
        data.idle("Opened");

        assertThat(status.textProperty().get()).isEqualTo("Training");
        assertThat(status.progressProperty().get()).isEqualTo(0.5);
    }

    @Test
    void theLatestWordStandsWhileNothingRunsThere() {
        training.running("Training", 0.5, "fast");
        training.idle("Trained");
        assertThat(status.textProperty().get()).isEqualTo("Trained");
        assertThat(status.progressProperty().get()).isNaN();

        data.running("Reading", 0.25, "");
        assertThat(status.textProperty().get()).isEqualTo("Reading");
        assertThat(status.progressProperty().get()).isEqualTo(0.25);
    }
}
