package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<List<Integer>> deliveries = new ArrayList<>();

    @Test
    void whatArrivesBeforeTheDeliveryComesInOneListInOrder() {
        Mailbox<Integer> mailbox = new Mailbox<>(tasks::add, deliveries::add);
        IntStream.range(0, 1000).forEach(mailbox::post);

        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        assertThat(deliveries).containsExactly(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void aValueThatComesAfterTheDeliveryAsksForAnother() {
        Mailbox<Integer> mailbox = new Mailbox<>(tasks::add, deliveries::add);
        mailbox.post(1);
        tasks.remove().run();
        mailbox.post(2);
        tasks.remove().run();

        assertThat(deliveries).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void aValuePostedByTheConsumerIsNotLost() {
        List<Mailbox<Integer>> self = new ArrayList<>();
        Mailbox<Integer> mailbox = new Mailbox<>(tasks::add, values -> {
            deliveries.add(values);
            if (values.contains(1)) {
                self.get(0).post(2);
            }
        });
        self.add(mailbox);
        mailbox.post(1);
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }

        assertThat(deliveries).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void nothingIsLostOrDisorderedWhenPostedWhileDelivering() throws InterruptedException {
        ExecutorService consumer = Executors.newSingleThreadExecutor();
        List<Integer> received = new ArrayList<>();
        Mailbox<Integer> mailbox = new Mailbox<>(consumer, received::addAll);
        IntStream.range(0, 200_000).forEach(mailbox::post);
        consumer.shutdown();

        assertThat(consumer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(received).isEqualTo(IntStream.range(0, 200_000).boxed().toList());
    }
}
