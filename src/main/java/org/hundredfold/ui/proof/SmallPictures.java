package org.hundredfold.ui.proof;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.proof.OriginalSetup;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Formats;

/** The open pictures as small as the original network takes them; read once and kept. One thread at a time. */
final class SmallPictures {
    private final DataLoader loader;
    private final Consumer<String> listener;
    private volatile DataSet source;
    private volatile DataSet small;

    /** @param listener told in words how far reading is, on any thread */
    SmallPictures(DataLoader loader, Consumer<String> listener) {
        this.loader = loader;
        this.listener = listener;
    }

    /** Waits for them. */
    DataSet of(DataSet open, BooleanSupplier cancelled) {
        Preprocessing wanted = OriginalSetup.SETTINGS.preprocessing();
        if (open.preprocessing().equals(wanted)) {
            return open;
        }
        if (source != open) {
            small = loader.load(wanted, progress(cancelled)).join().data();
            source = open;
        }
        return small;
    }

    private ReadProgress progress(BooleanSupplier cancelled) {
        return new ReadProgress() {
            @Override
            public void report(int done, int total) {
                listener.accept("Reading at 10 x 10 pixels, %s of %s"
                        .formatted(Formats.count(done), Formats.count(total, "picture", "pictures")));
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
