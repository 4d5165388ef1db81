package org.hundredfold.train.baseline;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes baselines in the background, one run after the other; rests while a training needs the processor. Callable from any
 * thread.
 */
public final class BaselineService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BaselineService.class);
    /** A step or a block takes far less; only a network that answers a million pictures may take longer. */
    private static final long PATIENCE_SECONDS = 5;

    private final TrainingControl control = new TrainingControl();
    /** What comes after the end is dropped: a training that the end has stopped still says that it has finished. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BaselineService::thread, new DiscardPolicy());

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "baselines");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Computes the baselines of a training that has ended, when those before are done.
     *
     * @param network its answers to the test pictures
     * @param done told in the background; what it throws is a failure too
     * @param failed told in the background what went wrong, which is in the log; never told of those dropped by {@link #close}
     */
    public void compute(
            TrainingPlan plan,
            List<PictureAnswer> network,
            Consumer<List<BaselineScore>> done,
            Consumer<Throwable> failed) {
        worker.execute(() -> {
            try {
                done.accept(Baselines.of(plan, network, Runtime.getRuntime().availableProcessors(), control));
            } catch (CancellationException closing) {
                LOG.info("No baselines for {}, because the program ends", plan.name());
            } catch (RuntimeException | Error failure) {
                LOG.error("No baselines for {}", plan.name(), failure);
                failed.accept(failure);
            }
        });
    }

    /** Halts until {@link #resume}. */
    public void pause() {
        control.pause();
    }

    public void resume() {
        control.resume();
    }

    /** Drops what is not done yet. */
    @Override
    public void close() {
        control.stop();
        worker.shutdownNow();
        try {
            worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
