package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Newest newest = new Newest(waiting::add, failures::add);

    @Test
    void aTaskOvertakenWhileItWaitedIsNeverRun() {
        newest.execute(() -> done.add("first"));
        newest.execute(() -> done.add("second"));
        newest.execute(() -> done.add("third"));

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(done).containsExactly("third");
    }

    @Test
    void aTaskThatComesWhileAnotherRunsIsRunAfterIt() {
        newest.execute(() -> {
            newest.execute(() -> done.add("later"));
            done.add("running");
        });

        waiting.remove().run();

        assertThat(waiting).isEmpty();
        assertThat(done).containsExactly("running", "later");
    }

    @Test
    void whatATaskThrowsIsReportedAndTheNextTaskRuns() {
        newest.execute(() -> {
            throw new IllegalStateException("broken");
        });
        waiting.remove().run();
        newest.execute(() -> done.add("next"));
        waiting.remove().run();

        assertThat(failures).singleElement().hasToString("java.lang.IllegalStateException: broken");
        assertThat(done).containsExactly("next");
    }
}
