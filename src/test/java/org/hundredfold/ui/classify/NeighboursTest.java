package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
    @TempDir
    static Path home;

    private static Shapes shapes;
    private static RunStore store;
    private static long one;
    private static long other;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final List<Boolean> cancelled = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>();
    private ClassifyViewModel model;
    private Neighbours neighbours;
    private boolean gone;

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        one = shapes.train(store, "one", 1);
        other = shapes.train(store, "other", 1);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void begin() {
        Messages messages = new Messages(Runnable::run);
        model = new ClassifyViewModel(
                store, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);
        neighbours = new Neighbours(question.getReadOnlyProperty(), this::read, background::add, Runnable::run);
        model.use(one);
        ask("star");
    }

    private void ask(String shape) {
        model.classify(List.of(shapes.picture(shape)));
        question.set(model.insights().asked().questionProperty().get());
    }

    private LearnedPictures read(Network network, ReadProgress progress) {
        read.add(network.run().name());
        cancelled.add(progress.cancelled());
        progress.report(1, 2);
        if (gone) {
            throw new ExplainedException("The folder is gone.");
        }
        return store.pictures().read(network.run(), new FolderReader(), progress);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private Near near() {
        return neighbours.nearProperty().get();
    }

    @Test
    void picturesAreReadOnlyWhenSomebodyLooksAndOnceForEachNetwork() {
        assertThat(background).isEmpty();

        neighbours.watch(true);
        work();
        ask("circle");
        work();
        assertThat(read).containsExactly("one");

        model.use(other);
        ask("circle");
        work();
        assertThat(read).containsExactly("one", "other");
    }

    @Test
    void eightOfEachKindAreFoundTheNearestFirst() {
        neighbours.watch(true);
        work();

        assertThat(near().hidden()).hasSize(8).isSortedAccordingTo(Comparator.comparingDouble(Near.Shown::distance));
        assertThat(near().pixels()).hasSize(8);
        assertThat(near().pixels().get(0).name()).isEqualTo("star/001.png");
        assertThat(near().pixels().get(0).distance()).isZero();
    }

    @Test
    void itIsToldHowFarTheReadingIs() {
        List<Double> told = new ArrayList<>();
        neighbours.nearProperty().subscribe(near -> {
            if (near != null && near.isBusy()) {
                told.add(near.progress());
            }
        });

        neighbours.watch(true);
        work();

        assertThat(told).contains(0.5);
        assertThat(near().isBusy()).isFalse();
    }

    @Test
    void whoLooksAwayCancelsTheReading() {
        neighbours.watch(true);
        neighbours.watch(false);

        work();

        assertThat(cancelled).containsExactly(true);
        assertThat(near()).isNull();
    }

    @Test
    void picturesThatAreGoneAreLookedForAgainWithTheNextQuestion() {
        gone = true;
        neighbours.watch(true);
        work();
        assertThat(near().words()).isEqualTo("The folder is gone.");
        assertThat(near().isEmpty()).isTrue();

        gone = false;
        ask("circle");
        work();
        assertThat(near().hidden()).hasSize(8);
    }
}
