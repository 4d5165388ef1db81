package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.NetworkParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalCourseTest {
    @TempDir
    private Path folder;

    private final TrainingSettings settings =
            TrainingSettings.of(Preset.ORIGINAL).toBuilder().epochs(4).build();
    private TrainingPlan plan;

    @BeforeEach
    void plan() {
        Stripes.write(folder, 30, 1);
        plan = plan(settings);
    }

    private TrainingPlan plan(TrainingSettings some) {
        DataSet data = new FolderReader().read(folder, some.preprocessing(), ReadProgress.NONE);
        return TrainingPlanner.plan("original", data, Optional.empty(), some);
    }

    private static TrainingResult train(TrainingPlan plan) {
        return new Trainer(plan, List.of(), new TrainingControl()).run();
    }

    private OriginalCourse course(TrainingPlan of, NetworkParameters ended, int epochs) {
        return OriginalCourse.of(LearnedPictures.of(of), of.settings(), ended, epochs);
    }

    @Test
    void everyEpochTakesEveryPictureInAnOrderOfItsOwn() {
        TrainingResult result = train(plan);

        OriginalCourse course = course(plan, result.model().parameters(), result.bestEpoch());

        int pictures = plan.split().training().length;
        assertThat(course.orders().length).isEqualTo(result.bestEpoch());
        for (int[] order : course.orders()) {
            assertThat(order)
                    .containsExactlyInAnyOrder(IntStream.range(0, pictures).toArray())
                    .isNotEqualTo(IntStream.range(0, pictures).toArray());
        }
        assertThat(course.pixels().length).isEqualTo(pictures);
        assertThat(course.pixels()[0]).hasSize(100);
        assertThat(course.labels()).containsOnly(0, 1, 2).hasSize(pictures);
        assertThat(course.start().sha256()).isEqualTo(plan.start().sha256());
        assertThat(course.rate()).isEqualTo(0.1);
    }

    @Test
    void anEndThatIsAnotherIsRefused() {
        assertThatThrownBy(() -> course(plan, plan.start(), 4))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("does not end at the same network");
    }

    @Test
    void batchesAreNotWhatTheOriginalDid() {
        TrainingPlan batches = plan(settings.toBuilder().batch(8).build());

        assertThatThrownBy(() -> course(batches, batches.start(), 1))
                .hasMessageContaining("not trained as the original was");
    }

    @Test
    void moreUpdatesThanOneWouldWaitForAreRefused() {
        assertThatThrownBy(() -> course(plan, plan.start(), 100_000)).hasMessageContaining("many minutes");
    }
}
