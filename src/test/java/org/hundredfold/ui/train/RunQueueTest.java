package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.DataFolders;
import org.hundredfold.runs.QueuedRun;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.SettingsGrid;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue without a window, and with a training that ends when the test says so. */
class RunQueueTest {
    @TempDir
    private static Path pictures;

    private static TrainingPlan plan;

    @TempDir
    private Path home;

    private final Messages messages = new Messages(Runnable::run);
    private final HandTraining training = new HandTraining();
    private final List<List<QueueResult>> told = new ArrayList<>();
    private RunStore store;
    private RunQueue queue;

    /** Trains nothing; begins and ends when it is told to. */
    private static final class HandTraining implements OneTraining {
        private final List<Consumer<TrainingEnd>> watchers = new ArrayList<>();
        private final List<String> begun = new ArrayList<>();
        private TrainingListener listener;
        private boolean idle = true;

        @Override
        public boolean isIdle() {
            return idle;
        }

        @Override
        public void onEnd(Consumer<TrainingEnd> watcher) {
            watchers.add(watcher);
        }

        @Override
        public void train(
                String words, TrainingSettings settings, PlacedLoader<TrainingPlan> load, TrainingListener told) {
            assertThat(idle).as("one at a time").isTrue();
            idle = false;
            begun.add(words.replace("Reading the pictures for ", ""));
            listener = told;
        }

        void begin() {
            listener.started(plan());
        }

        void end(Ending ending) {
            begin();
            end(finished(ending));
        }

        void end(TrainingEnd end) {
            idle = true;
            List.copyOf(watchers).forEach(watcher -> watcher.accept(end));
        }
    }

    @BeforeEach
    void open() {
        store = RunStore.open(home);
        queue = queue(training);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private RunQueue queue(OneTraining trained) {
        RunQueue made = new RunQueue(
                store,
                trained,
                (request, place, progress) -> new CompletableFuture<>(),
                Runnable::run,
                Runnable::run,
                messages);
        made.onDone(told::add);
        return made;
    }

    private static TrainingPlan plan() {
        if (plan == null) {
            plan = TrainingPlanner.plan("any", Stripes.in(pictures, 10), Optional.empty(), TrainingSettings.defaults());
        }
        return plan;
    }

    private static TrainingEnd finished(Ending ending) {
        NetworkParameters parameters = new NetworkParameters(
                plan().network(), new float[plan().network().parameterCount()]);
        TrainedModel model = new TrainedModel(
                parameters, plan().data().classes(), plan().settings().preprocessing());
        TrainingResult result = new TrainingResult(
                ending, "", 1, 1, model, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 1, 1, 1);
        return new TrainingEnd.Finished(new FinishedRun(7, plan(), result, Optional.empty(), Optional.empty()));
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            queue.add(
                    new DataFolders(home.resolve("hands"), Optional.empty(), Optional.empty()),
                    TrainingSettings.defaults());
        }
    }

    private List<String> waiting() {
        return queue.waiting().stream().map(run -> run.request().name()).toList();
    }

    private List<String> done() {
        return queue.done().stream().map(QueueResult::name).toList();
    }

    @Test
    void whatIsAddedWhileNothingTrainsWaitsForTheWord() {
        add(2);

        assertThat(waiting()).containsExactly("hands-1", "hands-2");
        assertThat(training.begun).isEmpty();
        assertThat(queue.waitInWords()).isEqualTo("2 runs wait in the queue.");
    }

    @Test
    void runsAreTrainedOneAfterTheOtherInTheirOrder() {
        add(3);
        queue.move(queue.waiting().get(2), true);
        queue.start();
        assertThat(training.begun).containsExactly("hands-1");
        assertThat(queue.currentProperty().get().request().name()).isEqualTo("hands-1");
        assertThat(queue.followingProperty().get()).isEqualTo(2);

        training.end(Ending.COMPLETED);
        training.end(Ending.EARLY);
        training.end(Ending.DIVERGED);

        assertThat(training.begun).containsExactly("hands-1", "hands-3", "hands-2");
        assertThat(done()).containsExactly("hands-1", "hands-3", "hands-2");
        assertThat(queue.goingProperty().get()).isFalse();
        assertThat(told)
                .singleElement()
                .satisfies(results -> assertThat(results).hasSize(3));
        assertThat(store.queue().waiting()).isEmpty();
    }

    @Test
    void whatIsAddedWhileSomethingTrainsFollowsByItself() {
        training.idle = false;
        add(1);
        assertThat(training.begun).isEmpty();

        training.end(finished(Ending.COMPLETED));

        assertThat(training.begun).containsExactly("hands-1");
        assertThat(done()).as("the training before was not the queue's").isEmpty();
    }

    @Test
    void aRunThatFailsDoesNotEndTheQueue() {
        add(2);
        queue.start();
        training.begin();
        training.end(new TrainingEnd.Failed(new ExplainedException("The disk is full."), 7));

        assertThat(training.begun).containsExactly("hands-1", "hands-2");
        assertThat(queue.done()).singleElement().satisfies(failed -> {
            assertThat(failed.words()).isEqualTo("Failed. The disk is full.");
            assertThat(failed.trained()).isFalse();
        });
    }

    @Test
    void aRunThatCannotBeginStaysInTheQueueWithItsReasonUntilItIsTriedAgain() {
        add(2);
        queue.start();
        training.end(new TrainingEnd.Failed(new ExplainedException("The folder hands is gone."), 0));
        training.end(Ending.COMPLETED);

        QueuedRun left = queue.waiting().get(0);
        assertThat(left.problem()).isEqualTo("The folder hands is gone.");
        assertThat(training.begun).containsExactly("hands-1", "hands-2");
        assertThat(told.get(0)).extracting(QueueResult::trained).containsExactly(false, true);

        queue.retry(left);
        queue.start();
        assertThat(training.begun).containsExactly("hands-1", "hands-2", "hands-1");
    }

    @Test
    void stoppingARunHaltsTheQueueUntilItIsToldToGoOn() {
        add(3);
        queue.start();
        training.end(Ending.STOPPED);

        assertThat(training.begun).containsExactly("hands-1");
        assertThat(waiting()).containsExactly("hands-2", "hands-3");
        assertThat(queue.haltedProperty().get()).isEqualTo("The queue has halted, because you stopped hands-1.");
        assertThat(told).isEmpty();

        queue.start();
        assertThat(queue.haltedProperty().get()).isEmpty();
        assertThat(training.begun).containsExactly("hands-1", "hands-2");
    }

    @Test
    void givingUpTheReadingOfARunPutsItBackAndHaltsTheQueue() {
        add(2);
        queue.start();
        training.end(new TrainingEnd.Cancelled());

        assertThat(waiting()).containsExactly("hands-1", "hands-2");
        assertThat(queue.goingProperty().get()).isFalse();
    }

    @Test
    void aTrainingOfTheUsersOwnEndsFirst() {
        add(1);
        training.idle = false;
        queue.start();
        assertThat(training.begun).isEmpty();

        training.end(finished(Ending.COMPLETED));

        assertThat(training.begun).containsExactly("hands-1");
    }

    @Test
    void whatWaitsIsOfferedAgainAtTheNextStart() {
        add(3);
        queue.start();
        training.begin();
        queue.close();

        HandTraining later = new HandTraining();
        queue = queue(later);
        queue.restore();

        assertThat(messages.currentProperty().get().text()).isEqualTo("2 runs wait in the queue.");
        messages.currentProperty().get().action().orElseThrow().run().run();
        assertThat(later.begun).containsExactly("hands-2");
    }

    @Test
    void aRunThatWasAboutToBeginWhenTheWindowClosedIsNotLost() {
        add(2);
        queue.start();
        queue.close();

        queue = queue(new HandTraining());
        queue.restore();

        assertThat(waiting()).containsExactly("hands-1", "hands-2");
    }

    @Test
    void whatIsRemovedCanBeBroughtBack() {
        add(2);
        queue.remove(List.copyOf(queue.waiting()));
        assertThat(waiting()).isEmpty();
        assertThat(messages.currentProperty().get().text()).isEqualTo("2 runs removed from the queue.");

        messages.currentProperty().get().action().orElseThrow().run().run();

        assertThat(waiting()).containsExactly("hands-1", "hands-2");
    }

    @Test
    void aGridThatIsAddedOnceMoreGetsNewNames() {
        List<SettingsGrid.Point> grid = SettingsGrid.of(
                TrainingSettings.defaults(), List.of(0.0003, 0.001), List.of(List.of(64), List.of(256)));
        DataFolders folders = new DataFolders(home.resolve("shapes"), Optional.empty(), Optional.empty());
        queue.add(folders, grid);
        queue.add(folders, grid);

        assertThat(waiting())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .contains("shapes grid lr 0.001 hidden 64", "shapes grid lr 0.001 hidden 64 2");
    }

    @Test
    void aGridFillsTheQueueWithNamedRunsThatDifferInNothingElse() {
        List<SettingsGrid.Point> grid = SettingsGrid.of(
                TrainingSettings.defaults(), List.of(0.0003, 0.001), List.of(List.of(64), List.of(256, 128)));
        queue.add(new DataFolders(home.resolve("shapes"), Optional.empty(), Optional.empty()), grid);

        assertThat(waiting())
                .containsExactly(
                        "shapes grid lr 0.0003 hidden 64",
                        "shapes grid lr 0.001 hidden 64",
                        "shapes grid lr 0.0003 hidden 256,128",
                        "shapes grid lr 0.001 hidden 256,128");
        assertThat(queue.waiting()).allSatisfy(run -> {
            assertThat(run.request().settings().seed())
                    .isEqualTo(TrainingSettings.defaults().seed());
            assertThat(run.request().settings().preprocessing())
                    .isEqualTo(TrainingSettings.defaults().preprocessing());
        });
    }
}
