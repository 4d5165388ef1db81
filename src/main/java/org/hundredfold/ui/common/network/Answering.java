package org.hundredfold.ui.common.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.ui.common.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what came of work in the background to the thread of the window. */
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Executor window;

    public Answering(Executor window) {
        this.window = window;
    }

    /** Does some work and tells what came of it on the thread of the window, unless nobody wants it any more. */
    public <T> void answer(BooleanSupplier wanted, Supplier<T> work, Function<String, T> failed, Consumer<T> receiver) {
        T result;
        try {
            result = work.get();
        } catch (CancellationException e) {
            return;
        } catch (ExplainedException e) {
            result = failed.apply(e.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.warn("Not looked into", e);
            result = failed.apply("There is not enough memory for this. Start Java with a larger -Xmx.");
        } catch (RuntimeException e) {
            LOG.error("Not looked into", e);
            result = failed.apply("This could not be computed; the log says why.");
        }
        T told = result;
        window.execute(() -> {
            if (wanted.getAsBoolean()) {
                receiver.accept(told);
            }
        });
    }

    /** Brings progress to the thread of the window, as long as somebody wants to know. */
    public ReadProgress told(BooleanSupplier wanted, Consumer<Double> listener) {
        return new Told(wanted, listener);
    }

    private final class Told implements ReadProgress {
        private final BooleanSupplier wanted;
        private final Mailbox<Double> mailbox;

        private Told(BooleanSupplier wanted, Consumer<Double> listener) {
            this.wanted = wanted;
            mailbox = new Mailbox<>(window, all -> listener.accept(all.get(all.size() - 1)));
        }

        @Override
        public void report(int done, int total) {
            mailbox.post((double) done / total);
        }

        @Override
        public boolean cancelled() {
            return !wanted.getAsBoolean();
        }
    }
}
