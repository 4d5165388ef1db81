package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hundredfold.train.EpochMetrics;
import org.junit.jupiter.api.Test;

class MetricsCsvTest {
    @Test
    void aLineOfHeadsThenOnePerEpochWithoutWhatIsNotANumber() {
        byte[] csv = MetricsCsv.of(List.of(new EpochMetrics(1, 1 / 3.0, 0.25, Double.NaN, Double.NaN, 1.5, 1000)));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo(
                        "epoch,training_loss,training_error,validation_loss,validation_error,seconds_since_start,pictures_per_s\r\n"
                                + "1,0.3333333333333333,0.25,,,1.5,1000.0\r\n");
    }
}
