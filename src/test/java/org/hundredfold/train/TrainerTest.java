package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
    private static DataSet stripes;

    private final RecordingListener listener = new RecordingListener();
    private final TrainingControl control = new TrainingControl();

    @BeforeAll
    static void drawStripes(@TempDir Path folder) {
        stripes = Stripes.in(folder, 50);
    }

    private TrainingResult train(TrainingSettings settings, TrainingListener... listeners) {
        return new Trainer(plan(settings), List.of(listeners), control).run();
    }

    private static TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("stripes", stripes, Optional.empty(), settings);
    }

    @Test
    void itLearnsWhatCanBeLearned() {
        TrainingResult result = train(Settings.small(40), listener);

        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(result.test().orElseThrow().accuracy()).isGreaterThan(0.9);
        assertThat(listener.epochs.get(39).trainingLoss())
                .isLessThan(listener.epochs.get(0).trainingLoss() / 3);
    }

    @Test
    void everyTestPictureComesWithItsAnswer() {
        TrainingPlan plan = plan(Settings.small(3));
        TrainingResult result = new Trainer(plan, List.of(), control).run();

        assertThat(result.answers()).hasSize(plan.split().test().length);
        assertThat(result.answers().stream().filter(PictureAnswer::right))
                .hasSize(result.test().orElseThrow().right());
        for (int i = 0; i < result.answers().size(); i++) {
            PictureAnswer answer = result.answers().get(i);
            Picture picture = stripes.pictures().get(plan.split().test()[i]);
            assertThat(answer.picture()).isEqualTo(picture.relative()).startsWith(answer.truth() + "/");
            assertThat(answer.content()).isEqualTo(picture.content()).hasSize(64);
            assertThat(answer.probability()).isBetween(1f / 3, 1f);
        }
    }

    @Test
    void theListenerIsToldEverythingInOrder() {
        train(Settings.small(3), listener);

        assertThat(listener.order).containsExactly("started", "epoch 1", "epoch 2", "epoch 3", "finished");
        assertThat(listener.steps).hasSize(3 * 12).extracting(StepMetrics::step).isSorted();
        assertThat(listener.steps.get(35).epoch()).isEqualTo(3);
        assertThat(listener.weights).isNotEmpty();
    }

    @Test
    void everyEpochComesWithItsAnswersToTheValidationPictures() {
        List<Evaluation> validated = new ArrayList<>();
        train(Settings.small(3), listener, new TrainingListener() {
            @Override
            public void validated(int epoch, Evaluation validation) {
                validated.add(validation);
                assertThat(listener.epochs).as("told before the epoch").hasSize(epoch - 1);
            }
        });

        assertThat(validated)
                .extracting(Evaluation::loss)
                .isEqualTo(listener.epochs.stream()
                        .map(EpochMetrics::validationLoss)
                        .toList());
        assertThat(validated)
                .extracting(Evaluation::error)
                .isEqualTo(listener.epochs.stream()
                        .map(EpochMetrics::validationError)
                        .toList());
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        float[] first =
                train(Settings.with(5, 0, 0.01, 9, 2)).model().parameters().values();
        float[] second =
                train(Settings.with(5, 0, 0.01, 9, 2)).model().parameters().values();
        float[] other =
                train(Settings.with(5, 0, 0.01, 10, 2)).model().parameters().values();

        assertThat(first).containsExactly(second).isNotEqualTo(other);
    }

    @Test
    void pixelsInAFileGiveTheSameBitsAsPixelsInMemory(@TempDir Path folder) {
        TrainingSettings settings = Settings.with(5, 0, 0.01, 9, 2);
        DataSet mapped = Stripes.mappedIn(folder, 50);
        TrainingPlan plan = TrainingPlanner.plan("stripes", mapped, Optional.empty(), settings);

        TrainingResult result = new Trainer(plan, List.of(), control).run();

        assertThat(result.model().parameters().values())
                .containsExactly(train(settings).model().parameters().values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void trainingOnAFileThatSomebodyCutsShortEndsInASentence(int threads, @TempDir Path folder) {
        DataSet mapped = Stripes.mappedIn(folder, 50);
        Path file = folder.resolve("cache").toFile().listFiles()[0].toPath();
        TrainingPlan plan = TrainingPlanner.plan(
                "stripes", mapped, Optional.empty(), Settings.with(1_000_000, 0, 0.01, 9, threads));
        TrainingListener cutting = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot weights) {
                assertThat(metrics.epoch()).as("epochs on what is not there").isLessThanOrEqualTo(50);
                if (metrics.epoch() == 50) {
                    cut(file);
                }
            }
        };

        assertThatThrownBy(() -> new Trainer(plan, List.of(cutting, listener), control).run())
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Open the folder");
        assertThat(listener.order).endsWith("failed");
    }

    private static void cut(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPictureIsInExactlyOnePart() {
        TrainingPlan plan = plan(Settings.small(1));

        assertThat(plan.split().training().length
                        + plan.split().validation().length
                        + plan.split().test().length)
                .isEqualTo(150);
        assertThat(plan.split().test()).doesNotContain(plan.split().training());
    }

    @Test
    void stopEndsTheRunAfterTheStepAndKeepsTheModel() {
        TrainingResult result = train(Settings.small(1000), listener, new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 7) {
                    control.stop();
                }
            }
        });

        assertThat(result.ending()).isEqualTo(Ending.STOPPED);
        assertThat(result.epochs()).isEqualTo(7);
        assertThat(result.steps()).isEqualTo(7 * 12);
        assertThat(result.test()).isPresent();
    }

    @Test
    void aRunStoppedInItsFirstEpochKeepsWhatItHasLearnedSoFar() {
        TrainingResult result = train(Settings.small(1000), new TrainingListener() {
            @Override
            public void steps(StepMetrics metrics) {
                if (metrics.step() == 5) {
                    control.stop();
                }
            }
        });
        TrainingResult untrained = stoppedAtOnce();

        assertThat(result.epochs()).isZero();
        assertThat(result.steps()).isEqualTo(5);
        assertThat(result.model().parameters().values())
                .isNotEqualTo(untrained.model().parameters().values());
    }

    private static TrainingResult stoppedAtOnce() {
        TrainingControl stopped = new TrainingControl();
        stopped.stop();
        return new Trainer(plan(Settings.small(1000)), List.of(), stopped).run();
    }

    @Test
    void earlyStoppingEndsTheRunAndKeepsTheBestEpoch() {
        TrainingResult result = train(Settings.with(2000, 3, 0.05, 1, 1), listener);

        assertThat(result.ending()).isEqualTo(Ending.EARLY);
        assertThat(result.epochs()).isEqualTo(result.bestEpoch() + 3);
        double lowest = listener.epochs.stream()
                .mapToDouble(EpochMetrics::validationLoss)
                .min()
                .orElseThrow();
        assertThat(listener.epochs.get(result.bestEpoch() - 1).validationLoss()).isEqualTo(lowest);
        assertThat(result.validation().orElseThrow().loss()).isEqualTo(lowest, within(1e-6));
    }

    @Test
    void numbersThatGoWrongEndTheRunWithAdvice() {
        TrainingResult result = train(Settings.diverging(), listener);

        assertThat(result.ending()).isEqualTo(Ending.DIVERGED);
        assertThat(result.explanation()).contains("learning rate");
        for (float value : result.model().parameters().values()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void whatAListenerThrowsEndsTheTrainingAsFailed() {
        TrainingListener full = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                throw new IllegalStateException("the disk is full");
            }
        };

        assertThatThrownBy(() -> train(Settings.small(3), listener, full)).hasMessage("the disk is full");
        assertThat(listener.order).containsExactly("started", "epoch 1", "failed");
        assertThat(listener.cause).hasMessage("the disk is full");
    }

    @Test
    void theOriginalNetworkHasOneOutputForTwoClasses() {
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL);

        assertThat(original.network(2).parameterCount()).isEqualTo(10 * 101 + 10);
        assertThat(original.network(2).outputs()).isEqualTo(1);
    }
}
