package org.hundredfold.train.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BaselineServiceTest {
    private static TrainingPlan plan;

    private final BaselineService service = new BaselineService();
    private final BlockingQueue<List<BaselineScore>> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @BeforeAll
    static void draw(@TempDir Path folder) {
        plan = TrainingPlanner.plan("stripes", Stripes.in(folder, 20), Optional.empty(), Settings.small(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void compute(TrainingPlan of) {
        service.compute(of, List.of(), done::add, failures::add);
    }

    private static TrainingPlan broken() {
        return new TrainingPlan("broken", null, Optional.empty(), null, plan.settings(), plan.network());
    }

    @Test
    void everyRunGetsItsBaselines() throws InterruptedException {
        compute(plan);
        compute(plan);

        assertThat(done.poll(30, TimeUnit.SECONDS)).hasSize(3);
        assertThat(done.poll(30, TimeUnit.SECONDS)).hasSize(3);
    }

    @Test
    void itRestsUntilItMayGoOn() throws InterruptedException {
        service.pause();
        compute(plan);
        assertThat(done.poll(300, TimeUnit.MILLISECONDS)).isNull();

        service.resume();

        assertThat(done.poll(30, TimeUnit.SECONDS)).hasSize(3);
    }

    @Test
    void whatGoesWrongIsToldAndTheNextRunGetsItsOwn() throws InterruptedException {
        compute(broken());
        compute(plan);

        assertThat(failures.poll(30, TimeUnit.SECONDS)).isInstanceOf(NullPointerException.class);
        assertThat(done.poll(30, TimeUnit.SECONDS)).hasSize(3);
    }

    @Test
    void closingDropsWhatIsNotDoneAndTellsNobody() {
        service.pause();
        compute(plan);
        compute(plan);

        service.close();

        assertThat(done).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatEndsOnlyAfterItIsClosedIsDroppedToo() {
        service.close();

        compute(plan);

        assertThat(done).isEmpty();
        assertThat(failures).isEmpty();
    }
}
