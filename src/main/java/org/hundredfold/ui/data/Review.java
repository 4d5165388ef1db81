package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataChecks;
import org.hundredfold.data.LoadedData;
import org.hundredfold.ui.common.Cancellation;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;

/**
 * Follows the decisions about what was read: each step is kept, and the corrected data is made and checked anew in the
 * background. For the thread of the window where nothing else is said.
 */
final class Review {
    private final DataThreads threads;
    private final KeptDecisions kept;
    private final KeptConfirmations keptRight;
    private final Messages messages;
    private final Newest correcting;
    private final Newest checks;
    private final Decisions decisions = new Decisions(this::stepped, this::confirmed);
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FoundGroup>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unchecked = new ReadOnlyBooleanWrapper();
    private Cancellation check = new Cancellation();
    private Decided earlier;
    private Confirmations confirmations = Confirmations.NONE;
    private volatile int steps;

    Review(DataThreads threads, KeptDecisions kept, KeptConfirmations keptRight, Messages messages) {
        this.threads = threads;
        this.kept = kept;
        this.keptRight = keptRight;
        this.messages = messages;
        correcting = new Newest(threads.reading(), this::failed);
        checks = new Newest(threads.reading(), this::notChecked);
    }

    /** Puts together what was read and what was decided about it. Takes time; callable from any thread. */
    Opened opened(LoadedData read) {
        int until = steps;
        Album album = new Album(read);
        Decided decided = kept.of(read);
        int[] labels = decided.labels(album);
        Confirmations found = keptRight.of(read.data().folder());
        return new Opened(
                album,
                decided,
                labels,
                Overview.of(album, labels, decided),
                found,
                KeptConfirmations.labels(album, found),
                until);
    }

    /** What was read, after all decisions until now. Takes time; callable from any thread. */
    LoadedData corrected(LoadedData read) {
        return kept.of(read).applyTo(read);
    }

    /** Whether a step has been taken since; what was put together then must not take its place. */
    boolean isOutdated(Opened opened) {
        return opened.steps() != steps;
    }

    void show(Opened opened) {
        earlier = opened.decided();
        confirmations = opened.confirmations();
        Album before = decisions.albumProperty().get();
        if (before != null && !opened.album().hasPicturesOf(before)) {
            findings.set(List.of()); // their numbers mean other pictures now
        }
        decisions.begin(opened.album(), opened.labels(), opened.right());
        show(opened.overview());
    }

    /**
     * Decides about pictures from elsewhere, as a step that can be undone here too.
     *
     * @return whether the folder is open; if not, nothing was done
     */
    boolean decide(Path folder, List<Change> changes) {
        Album album = decisions.albumProperty().get();
        if (album == null || !Outside.isIn(album, folder)) {
            steps = steps + 1; // what is being read now may be of that folder
            return false;
        }
        threads.keeping().execute(() -> {
            Outside outside = Outside.of(album, folder, changes);
            threads.window().execute(() -> decide(album, outside));
        });
        return true;
    }

    private void decide(Album located, Outside outside) {
        Album album = decisions.albumProperty().get();
        if (!album.hasPicturesOf(located)) {
            threads.keeping().execute(() -> kept.change(outside.folder(), outside.all()));
            return;
        }
        earlier = earlier.with(album.read(), outside.folder(), outside.unknown());
        if (!decisions.decide(outside.pictures(), outside.labels())) {
            stepped();
        }
    }

    private void stepped() {
        steps = steps + 1;
        outdated.set(true);
        Album album = decisions.albumProperty().get();
        KeptDecisions.State state = new KeptDecisions.State(album, decisions.labels(), earlier);
        int revision = decisions.revisionProperty().get();
        kept.keep(state);
        correcting.execute(() -> {
            Overview corrected = Overview.of(album, state.labels(), state.decided());
            threads.window().execute(() -> {
                if (revision == decisions.revisionProperty().get()) {
                    show(corrected);
                }
            });
        });
    }

    private void confirmed(int[] pictures) {
        steps = steps + 1;
        Album album = decisions.albumProperty().get();
        confirmations = KeptConfirmations.changed(confirmations, decisions, pictures);
        keptRight.keep(album.read().data().folder(), confirmations);
    }

    private void show(Overview now) {
        overview.set(now);
        outdated.set(false);
        check();
    }

    /** Looks at all pictures anew for what deserves a look, in place of a look that still goes on. */
    void check() {
        Overview now = overview.get();
        Cancellation mine = new Cancellation();
        check.cancel();
        check = mine;
        unchecked.set(false);
        checking.set(true);
        checks.execute(() -> {
            try {
                List<FoundGroup> found = FoundGroup.of(now.album(), DataChecks.of(now.loaded(), mine));
                threads.window().execute(() -> found(mine, found));
            } catch (CancellationException overtaken) {
                // nobody waits for it
            }
        });
    }

    private void found(Cancellation done, List<FoundGroup> found) {
        if (done == check && !done.cancelled()) {
            findings.set(found);
            checking.set(false);
        }
    }

    /** Gives up checking; what was found before stays. */
    void cancelCheck() {
        check.cancel();
        unchecked.set(true);
        checking.set(false);
    }

    private void notChecked(Throwable failure) {
        failed(failure);
        threads.window().execute(this::cancelCheck);
    }

    void failed(Throwable failure) {
        messages.error(failure);
    }

    Decisions decisions() {
        return decisions;
    }

    /** What is open, after the decisions about it; null before the first. */
    ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** Whether a decision has not reached {@link #overviewProperty} yet; stays so if carrying it out has failed. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** What deserves a look, weightiest first; those of before while {@link #checkingProperty}. */
    ReadOnlyObjectProperty<List<FoundGroup>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Whether the pictures are being checked. */
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** Whether a check was given up, so that there may be more to find. */
    ReadOnlyBooleanProperty uncheckedProperty() {
        return unchecked.getReadOnlyProperty();
    }
}
