package org.hundredfold.ui.data;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Mailbox;
import org.hundredfold.ui.common.Status;

/**
 * Long work in the background, one at a time: beginning another cancels the one before, whose end is then not heard
 * of. For the thread of the window, where everything is called back too.
 */
public final class LatestReading {
    private static final double UNKNOWN = -1;

    private final DataThreads threads;
    private final Status status;
    private final Unit unit;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private Ticket current;

    /** Of pictures. */
    LatestReading(DataThreads threads, Status status) {
        this(threads, status, new Unit("picture", "pictures", true));
    }

    LatestReading(DataThreads threads, Status status, Unit unit) {
        this.threads = threads;
        this.status = status;
        this.unit = unit;
    }

    /**
     * What is counted, one and many.
     *
     * @param fast whether it is said how many there are in a second
     */
    record Unit(String one, String many, boolean fast) {}

    /** What is done in the background. */
    interface Work<T> {
        T read(ReadProgress progress) throws Exception;
    }

    /** @param what such as {@code "Reading the pictures in hands"} */
    <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        end();
        Ticket ticket = new Ticket();
        current = ticket;
        this.what.set(what);
        busy.set(true);
        show(UNKNOWN, "");
        threads.reading().execute(() -> {
            try {
                T result = work.read(ticket);
                deliver(ticket, () -> done.accept(result));
            } catch (CancellationException cancelled) {
                deliver(ticket, () -> {});
            } catch (Throwable failure) {
                deliver(ticket, () -> failed.accept(failure));
            }
        });
    }

    /** Ends what runs, without a result. */
    void end() {
        if (current != null) {
            current.cancelled = true;
            current = null;
            status.idle(""); // first, for whoever hears that nothing is busy any more has something to say
            busy.set(false);
        }
    }

    private void deliver(Ticket ticket, Runnable result) {
        threads.window().execute(() -> {
            if (ticket == current) {
                end();
                result.run();
            }
        });
    }

    private void show(double share, String words) {
        progress.set(share);
        detail.set(words);
        status.running(what.get(), share, words);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is done, such as {@code "Reading the pictures in hands"}. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** In [0, 1], or below 0 when unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How far it is, such as {@code "1,240 of 2,062 pictures, 410 pictures/s, 3 s left"}. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** @param total 0 while files are looked for */
    private record Step(int done, int total) {}

    /** Carries the progress of one piece of work to the window, and word of its cancellation back. */
    private final class Ticket implements ReadProgress {
        private final Mailbox<Step> steps = new Mailbox<>(threads.window(), this::arrived);
        private final long start = System.nanoTime();
        private volatile boolean cancelled;

        @Override
        public void report(int done, int total) {
            steps.post(new Step(done, total));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void found(int files) {
            steps.post(new Step(files, 0));
        }

        private void arrived(List<Step> news) {
            Step step = news.stream()
                    .max(Comparator.comparingInt(Step::total).thenComparingInt(Step::done))
                    .orElseThrow();
            if (this == current && step.total() == 0 && step.done() > 0) {
                show(-1, Formats.count(step.done(), "file found", "files found"));
            } else if (this == current && step.total() > 0) {
                double share = (double) step.done() / step.total();
                show(share, words(step, share));
            }
        }

        private String words(Step step, double share) {
            String words = "%s of %s"
                    .formatted(Formats.count(step.done()), Formats.count(step.total(), unit.one(), unit.many()));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (seconds < 1 || share == 1 || step.done() == 0) {
                return words;
            }
            String rate = unit.fast() ? Formats.rate(step.done() / seconds) + ", " : "";
            return "%s, %s%s left".formatted(words, rate, TimeWords.of(seconds * (1 - share) / share));
        }
    }
}
