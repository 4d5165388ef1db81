package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class InsightTest {
    private final ReadOnlyObjectWrapper<Integer> question = new ReadOnlyObjectWrapper<>(3);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Insight<Integer, Integer> square = new Insight<>(
            question.getReadOnlyProperty(),
            (before, now) -> now > before,
            each -> each * each,
            background::add,
            Runnable::run);

    private Integer found() {
        return square.foundProperty().get();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        question.set(4);

        assertThat(background).isEmpty();
        assertThat(found()).isNull();
    }

    @Test
    void itFollowsTheQuestionWhileSomebodyLooks() {
        square.watch(true);
        work();
        assertThat(found()).isEqualTo(9);

        question.set(4);
        assertThat(found()).as("until the new one is known").isEqualTo(9);
        work();
        assertThat(found()).isEqualTo(16);
    }

    @Test
    void whatIsFoundOutAboutAQuestionOfAnotherKindIsForgottenAtOnce() {
        square.watch(true);
        work();

        question.set(2);

        assertThat(found()).isNull();
        work();
        assertThat(found()).isEqualTo(4);
    }

    @Test
    void whatIsFoundTooLateIsDropped() {
        square.watch(true);
        Runnable late = background.remove();
        question.set(4);

        late.run();

        assertThat(found()).isNull();
    }

    @Test
    void itForgetsWhenNobodyLooksAnyMoreOrThereIsNoQuestion() {
        square.watch(true);
        work();
        square.watch(false);
        assertThat(found()).isNull();

        square.watch(true);
        work();
        question.set(null);
        assertThat(found()).isNull();
    }

    @Test
    void whatComesAfterNobodyLooksAnyMoreIsDropped() {
        square.watch(true);
        square.watch(false);

        work();

        assertThat(found()).isNull();
    }
}
