package org.hundredfold.ui.classify;

import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is found out about the latest question: in the background, and only while somebody looks. For the thread of the
 * window.
 */
final class Insight<Q, T> {
    private final ReadOnlyObjectProperty<Q> question;
    private final BiPredicate<Q, Q> goesOn;
    private final Function<Q, T> work;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<T> found = new ReadOnlyObjectWrapper<>();
    private boolean watched;

    /**
     * @param question null while there is none
     * @param goesOn whether what was found out about the question before may stand for the new one until that is known
     * @param work done in the background
     * @param background runs the newest of its tasks
     */
    Insight(
            ReadOnlyObjectProperty<Q> question,
            BiPredicate<Q, Q> goesOn,
            Function<Q, T> work,
            Executor background,
            Executor window) {
        this.question = question;
        this.goesOn = goesOn;
        this.work = work;
        this.background = background;
        this.window = window;
        question.subscribe((before, now) -> {
            if (before != null && now != null && !goesOn.test(before, now)) {
                found.set(null);
            }
            look();
        });
    }

    /** Of the question before while the latest is worked on, if that goes on with it; null while nothing is known or nobody looks. */
    ReadOnlyObjectProperty<T> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void watch(boolean looks) {
        watched = looks;
        look();
    }

    private void look() {
        Q now = question.get();
        if (!watched || now == null) {
            found.set(null);
            return;
        }
        background.execute(() -> {
            T answer = work.apply(now);
            window.execute(() -> {
                if (watched && now == question.get()) {
                    found.set(answer);
                }
            });
        });
    }
}
