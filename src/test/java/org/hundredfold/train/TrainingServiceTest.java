package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingService.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrainingServiceTest {
    private static DataSet stripes;

    private final TrainingService service = new TrainingService();
    private final Watcher watcher = new Watcher();

    @BeforeAll
    static void drawStripes(@TempDir Path folder) {
        stripes = Stripes.in(folder, 20);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void startEndless() throws InterruptedException {
        service.start(plan(Integer.MAX_VALUE), List.of(watcher));
        watcher.epochs.acquire();
    }

    private static TrainingPlan plan(int epochs) {
        return TrainingPlanner.plan("stripes", stripes, Optional.empty(), Settings.small(epochs));
    }

    @Test
    void itTrainsInTheBackgroundAndIsIdleAgain() throws InterruptedException {
        service.start(plan(2), List.of(watcher));

        assertThat(watcher.ended.await(30, TimeUnit.SECONDS)).isTrue();
        service.close();
        assertThat(service.state()).isEqualTo(State.IDLE);
        assertThat(watcher.ending).isEqualTo(Ending.COMPLETED);
        assertThat(watcher.thread).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void aSecondTrainingIsRefusedWhileOneRuns() throws InterruptedException {
        startEndless();

        assertThatThrownBy(() -> service.start(plan(1), List.of()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("still running");
    }

    @Test
    void whoeverIsToldOfTheEndMayStartTheNextAtOnce() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        TrainingListener quick = new TrainingListener() {
            @Override
            public void finished(TrainingResult result) {
                told.countDown();
            }
        };
        TrainingListener slow = new TrainingListener() {
            @Override
            public void finished(TrainingResult result) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300)); // so that its thread outlives the telling
            }
        };
        service.start(plan(1), List.of(quick, slow));
        told.await();

        service.start(plan(2), List.of(watcher));

        assertThat(watcher.ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPausedTrainingGoesOnWhenResumed() throws InterruptedException {
        startEndless();
        service.pause();
        assertThat(service.state()).isEqualTo(State.PAUSED);
        watcher.epochs.drainPermits();
        service.resume();

        assertThat(service.state()).isEqualTo(State.RUNNING);
        assertThat(watcher.epochs.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPausedTrainingMakesNoStep() throws InterruptedException {
        startEndless();
        service.pause();
        watcher.epochs.drainPermits(); // of epochs before the pause, for which nobody need wait
        // At most the step under way is still finished; then nothing comes for as long as it would take many.
        watcher.epochs.tryAcquire(1, TimeUnit.SECONDS);
        watcher.epochs.drainPermits();

        assertThat(watcher.epochs.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aPausedTrainingCanBeStopped() throws InterruptedException {
        startEndless();
        service.pause();
        service.stop();

        assertThat(watcher.ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(watcher.ending).isEqualTo(Ending.STOPPED);
    }

    @Test
    void closingWaitsUntilTheRunIsClosed() throws InterruptedException {
        startEndless();
        service.close();

        assertThat(watcher.ending).isEqualTo(Ending.STOPPED);
        assertThat(service.state()).isEqualTo(State.IDLE);
    }

    private static final class Watcher implements TrainingListener {
        final Semaphore epochs = new Semaphore(0);
        final CountDownLatch ended = new CountDownLatch(1);
        volatile Ending ending;
        volatile Thread thread;

        @Override
        public void started(TrainingPlan plan) {
            thread = Thread.currentThread();
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            epochs.release();
        }

        @Override
        public void finished(TrainingResult result) {
            ending = result.ending();
            ended.countDown();
        }
    }
}
