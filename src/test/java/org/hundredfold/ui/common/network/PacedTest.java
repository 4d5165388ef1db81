package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacedTest {
    @Test
    void theLastTaskIsAlwaysRunAndThoseOvertakenNever() {
        Paced paced = new Paced(ForkJoinPool.commonPool(), failure -> {});
        List<Integer> ran = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        paced.execute(() -> {
            begun.countDown();
            await(goOn);
            ran.add(0);
        });
        await(begun);
        for (int i = 1; i < 100; i++) {
            int number = i;
            paced.execute(() -> ran.add(number));
        }
        paced.execute(() -> {
            ran.add(100);
            ended.countDown();
        });
        goOn.countDown();
        await(ended);

        assertThat(ran).containsExactly(0, 100);
    }

    @Test
    void aTaskThatFailsIsToldAndTheNextIsRun() {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ended = new CountDownLatch(1);
        Paced paced = new Paced(ForkJoinPool.commonPool(), failure -> {
            failures.add(failure);
            ended.countDown();
        });
        paced.execute(() -> {
            throw new IllegalStateException("broken");
        });
        await(ended);
        CountDownLatch next = new CountDownLatch(1);
        paced.execute(next::countDown);
        await(next);

        assertThat(failures).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
