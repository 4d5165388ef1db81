package org.hundredfold.ui.data;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.LabelCheck;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;

/**
 * Looks in the background for wrong labels among the pictures that are open, and follows what is decided about those
 * suspected. A list stays when decisions or the preprocessing change, and says that it is of before; other pictures end a
 * search and empty the list. For the thread of the window.
 */
final class LabelSearch {
    private static final String NOT_TO_THE_END = "Not looked to the end.";

    private final Review review;
    private final Decisions decisions;
    private final Messages messages;
    private final LatestReading work;
    private final ReadOnlyObjectWrapper<List<Suspicion>> suspected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<int[]> unlisted = new ReadOnlyObjectWrapper<>(new int[0]);
    private Supplier<TrainingSettings> divided = TrainingSettings::defaults;
    private Album album;
    private Result result;

    LabelSearch(Review review, DataThreads threads, Status status, Messages messages) {
        this.review = review;
        this.messages = messages;
        decisions = review.decisions();
        work = new LatestReading(threads, status, new LatestReading.Unit("epoch", "epochs", false));
        decisions.albumProperty().subscribe(this::follow);
        decisions.revisionProperty().subscribe(this::tell);
        decisions.rightRevisionProperty().subscribe(this::tell);
        review.overviewProperty().subscribe(this::tell);
        review.outdatedProperty().subscribe(this::tell);
    }

    /** What was found when these pictures were judged. */
    private record Result(LoadedData data, int judged, int alone, List<Suspicion> suspicions) {
        /** Whether other data is as this was. */
        boolean isOf(LoadedData other) {
            return data.data().preprocessing().equals(other.data().preprocessing())
                    && fingerprints(data).equals(fingerprints(other));
        }

        private static List<String> fingerprints(LoadedData loaded) {
            return loaded.sets().stream().map(DataSet::fingerprint).toList();
        }
    }

    /** @param settings whose split and seed are used, so that the test part they seal is neither learned from nor judged */
    void dividedAs(Supplier<TrainingSettings> settings) {
        divided = settings;
    }

    /** Begins to look; in place of what is found, what was found before is forgotten. */
    void begin() {
        Overview overview = review.overviewProperty().get();
        TrainingSettings settings = TrainingSettings.defaults()
                .splitAs(divided.get(), overview.loaded().data().preprocessing());
        forget("");
        work.begin(
                "Looking for wrong labels in "
                        + DataWords.name(overview.loaded().data().folder()),
                progress -> search(overview, settings, progress),
                this::found,
                this::failed);
    }

    private static Result search(Overview overview, TrainingSettings settings, ReadProgress progress) {
        LoadedData loaded = overview.loaded();
        TrainingPlan plan = TrainingPlanner.plan("", loaded.data(), loaded.test(), settings);
        LabelCheck.Result found = LabelCheck.of(plan.data(), plan.settings(), progress);
        if (found.judged() == 0) {
            throw new ExplainedException("No picture of %s can be judged: there is no other of its class to learn from."
                            .formatted(loaded.data().folder())
                    + " Add pictures, so that each class has some besides those sealed for the test.");
        }
        return new Result(
                loaded, found.judged(), found.alone(), Suspicion.of(overview.album(), plan.data(), found.suspects()));
    }

    /** What the user had found to be right before is not listed. */
    private void found(Result arrived) {
        result = arrived;
        list(arrived.suspicions().stream()
                .filter(suspicion -> !decisions.isRight(suspicion.number()))
                .toList());
    }

    /** Doubts what was found to be right before the search, and lists it too. */
    void listAll() {
        decisions.doubt(unlisted.get());
        list(result.suspicions());
    }

    private void list(List<Suspicion> listed) {
        unlisted.set(result.suspicions().stream()
                .filter(suspicion -> !listed.contains(suspicion))
                .mapToInt(Suspicion::number)
                .toArray());
        suspected.set(listed);
        tell();
    }

    private void failed(Throwable failure) {
        if (failure instanceof ExplainedException refusal) {
            forget(refusal.getMessage());
        } else {
            forget(NOT_TO_THE_END);
            messages.error(failure);
        }
    }

    /** Gives up looking. */
    void cancel() {
        work.end();
        forget(NOT_TO_THE_END);
    }

    private void follow(Album now) {
        if (album != null && !now.hasTrainingOf(album)) {
            if (work.busyProperty().get()) {
                work.end();
                messages.info("The search for wrong labels in %s was given up, for other pictures are open now."
                        .formatted(DataWords.name(album.read().data().folder())));
            }
            forget("");
        }
        album = now;
    }

    private void forget(String why) {
        result = null;
        unlisted.set(new int[0]);
        suspected.set(List.of());
        words.set(why);
        stale.set(false);
    }

    private void tell() {
        if (result == null) {
            return;
        }
        Overview overview = review.overviewProperty().get();
        stale.set(review.outdatedProperty().get() || !result.isOf(overview.loaded()));
        words.set(SuspectWords.of(
                result.judged(),
                suspected.get().size(),
                suspected.get().stream().filter(this::isOpen).count(),
                unlisted.get().length,
                result.alone()));
    }

    /** Whether nothing has been decided about it yet. */
    boolean isOpen(Suspicion suspicion) {
        return decisions.label(suspicion.number()) == suspicion.given() && !decisions.isRight(suspicion.number());
    }

    /** The search that goes on. */
    LatestReading work() {
        return work;
    }

    Decisions decisions() {
        return decisions;
    }

    /** Those to look at, most improbable first; they stay when something is decided about them. */
    ReadOnlyObjectProperty<List<Suspicion>> suspectedProperty() {
        return suspected.getReadOnlyProperty();
    }

    /** The numbers of those that are not listed, for the user had found them to be right before. */
    ReadOnlyObjectProperty<int[]> unlistedProperty() {
        return unlisted.getReadOnlyProperty();
    }

    /** What came of looking, in sentences; empty before one has looked. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether something has been decided, or the pictures have been read otherwise, since those listed were judged. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
