package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Confirmations.Confirmation;
import org.hundredfold.data.Picture;
import org.hundredfold.runs.ConfirmationStore;
import org.hundredfold.ui.common.Messages;

/**
 * Keeps in the store, in the background, which pictures the user has found to be right. What could not be written is
 * remembered as long as the program runs, and written with the next change. Callable from any thread.
 */
final class KeptConfirmations {
    private final ConfirmationStore store;
    private final DataThreads threads;
    private final Messages messages;
    private final Map<Path, Confirmations> unsaved = new ConcurrentHashMap<>();

    KeptConfirmations(ConfirmationStore store, DataThreads threads, Messages messages) {
        this.store = store;
        this.threads = threads;
        this.messages = messages;
    }

    /** Of a folder; looks into the store. */
    Confirmations of(Path folder) {
        Confirmations newest = unsaved.get(folder);
        return newest == null ? store.of(folder) : newest;
    }

    void keep(Path folder, Confirmations confirmations) {
        unsaved.put(folder, confirmations);
        threads.keeping().execute(() -> write(folder, confirmations));
    }

    /** Nothing to do if newer ones have come, for they will be written too. */
    private void write(Path folder, Confirmations confirmations) {
        if (unsaved.get(folder) != confirmations) {
            return;
        }
        try {
            store.keep(folder, confirmations);
            unsaved.remove(folder, confirmations);
        } catch (RuntimeException failure) {
            messages.error(failure);
        }
    }

    /** Of every picture of an album the label found to be right, or {@link Decisions#OPEN}. Takes time for many pictures. */
    static int[] labels(Album album, Confirmations confirmations) {
        int[] right = new int[album.size()];
        Arrays.fill(right, Decisions.OPEN);
        for (int number = 0;
                number < album.training() && !confirmations.byPath().isEmpty();
                number++) {
            int known = confirmations
                    .of(album.picture(number))
                    .map(album.classes()::indexOf)
                    .orElse(Decisions.OPEN);
            right[number] = known < 0 ? Decisions.OPEN : known;
        }
        return right;
    }

    /** The confirmations with some pictures of the album as they are decided about now. */
    static Confirmations changed(Confirmations before, Decisions decisions, int[] pictures) {
        Album album = decisions.albumProperty().get();
        Confirmations all = before;
        for (int number : pictures) {
            Picture picture = album.picture(number);
            all = all.with(
                    picture.relative(),
                    decisions.right(number) == Decisions.OPEN
                            ? Optional.empty()
                            : Optional.of(new Confirmation(
                                    picture.content(), album.classes().get(decisions.right(number)))));
        }
        return all;
    }
}
