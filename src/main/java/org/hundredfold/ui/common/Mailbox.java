package org.hundredfold.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Carries values from any thread to a consumer on another, in order and without losing one. However fast they come, at
 * most one delivery waits on the executor; it brings everything that has arrived by then as one list, never an empty one.
 */
public final class Mailbox<T> {
    private final Queue<T> values = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Executor executor;
    private final Consumer<List<T>> consumer;

    public Mailbox(Executor executor, Consumer<List<T>> consumer) {
        this.executor = executor;
        this.consumer = consumer;
    }

    public void post(T value) {
        values.add(value);
        if (pending.compareAndSet(false, true)) {
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        pending.set(false); // first, so that a value added after the last poll asks for the next delivery
        List<T> arrived = new ArrayList<>();
        for (T value = values.poll(); value != null; value = values.poll()) {
            arrived.add(value);
        }
        if (!arrived.isEmpty()) {
            consumer.accept(arrived);
        }
    }
}
