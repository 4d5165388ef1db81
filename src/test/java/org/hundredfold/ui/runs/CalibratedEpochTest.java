package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.AskedPicture;
import org.junit.jupiter.api.Test;

/** The same picture gets the same probability wherever the same network is asked. */
class CalibratedEpochTest extends LearningSideTest {
    @Test
    void theRunsOwnNetworkTellsCalibratedProbabilitiesAndAnotherEpochSaysThatItDoesNot() {
        open("good", 12);
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        picture.setRGB(3, 3, 0xFFFFFF);
        onFx(() -> model.epochs()
                .askedProperty()
                .set(new AskedPicture("dot.png", how -> Optional.of(new Preprocessor(how).apply(picture)))));
        int best = trained.store().snapshots().of(id()).best();
        StoredRun run = trained.store().load(id()).orElseThrow();

        onFx(() -> model.epochs().choose(best));

        assertThat(answer().scores())
                .isEqualTo(new Classifier(run.trained()).classify(picture).scores());
        assertThat(shows("Calibrated on ")).isTrue();

        int other =
                IntStream.of(1, 12).filter(epoch -> epoch != best).findFirst().orElseThrow();
        onFx(() -> model.epochs().choose(other));

        assertThat(shows("Calibrated on ")).isFalse();
        assertThat(shows("Not calibrated: only the run's own network is.")).isTrue();
    }

    private Answer answer() {
        return model.epochs()
                .shownProperty()
                .get()
                .answer()
                .orElseThrow()
                .answer()
                .orElseThrow();
    }
}
