package org.hundredfold.ui.proof;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.ClassPair;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.proof.GradientChecker;
import org.hundredfold.proof.OriginalProof;
import org.hundredfold.proof.OriginalResult;
import org.hundredfold.proof.OriginalSetup;
import org.hundredfold.proof.OriginalStep;
import org.hundredfold.proof.Updates;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Mailbox;

/** The proof of the original network: on which two classes, how far it is, what it came to. */
public final class OriginalModel implements Provable {
    private final ObservableList<String> classes = FXCollections.observableArrayList();
    private final StringProperty first = new SimpleStringProperty();
    private final StringProperty second = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.unknown(""));
    private final ReadOnlyObjectWrapper<OriginalSoFar> soFar = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OriginalResult> result = new ReadOnlyObjectWrapper<>();
    private final SmallPictures pictures;
    private final Executor window;
    private Updates updates = Updates.defaults();
    private List<String> wanted = List.of();

    OriginalModel(DataLoader loader, Executor window) {
        this.window = window;
        pictures = new SmallPictures(loader, text -> window.execute(() -> progress.set(Progress.unknown(text))));
        first.addListener((property, was, is) -> keepApart(second, was, is));
        second.addListener((property, was, is) -> keepApart(first, was, is));
        forget();
    }

    /** A class that is chosen twice changes places with the one it was chosen over. */
    private static void keepApart(StringProperty other, String was, String is) {
        if (is != null && is.equals(other.get())) {
            other.set(was);
        }
    }

    /** The classes to choose from. */
    public ObservableList<String> classes() {
        return FXCollections.unmodifiableObservableList(classes);
    }

    /** Name of the class that the network is to answer with 0; null without two classes. */
    public StringProperty firstProperty() {
        return first;
    }

    /** Name of the class that the network is to answer with 1; null without two classes. */
    public StringProperty secondProperty() {
        return second;
    }

    /** The proof that runs or ran last. */
    public ReadOnlyObjectProperty<OriginalSoFar> soFarProperty() {
        return soFar.getReadOnlyProperty();
    }

    /** What it came to; null unless it is done. */
    public ReadOnlyObjectProperty<OriginalResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** @param data null for none */
    void use(DataSet data) {
        forget();
        classes.setAll(data == null ? List.of() : data.classes());
        first.set(null);
        second.set(null);
        if (classes.size() >= 2) {
            ClassPair largest = ClassPair.largest(data);
            first.set(classes.get(largest.first()));
            second.set(classes.get(largest.second()));
        }
    }

    /** Otherwise than by default. */
    void setUpdates(Updates other) {
        updates = other;
        forget();
    }

    private void forget() {
        result.set(null);
        soFar.set(OriginalSoFar.nothing(updates));
    }

    @Override
    public void begin() {
        forget();
        progress.set(Progress.unknown(""));
        wanted = first.get() == null ? List.of() : List.of(first.get(), second.get());
    }

    @Override
    public void prove(DataSet open, BooleanSupplier cancelled) {
        DataSet small = pictures.of(open, cancelled);
        ClassPair pair = wanted.isEmpty() ? ClassPair.largest(small) : ClassPair.named(small, wanted);
        window.execute(() -> progress.set(Progress.unknown("Loading ND4J and warming up")));
        Mailbox<OriginalStep> steps = new Mailbox<>(window, this::add);
        OriginalSetup setup = OriginalSetup.of(small, pair, OriginalSetup.SETTINGS.seed());
        OriginalResult proved = new OriginalProof(setup, updates).run(steps::post, cancelled);
        window.execute(() -> result.set(proved));
    }

    private void add(List<OriginalStep> arrived) {
        OriginalSoFar now = soFar.get().with(arrived);
        soFar.set(now);
        progress.set(new Progress(
                now.share(),
                "%s of %s updates, %s left"
                        .formatted(
                                Formats.count(now.updates()),
                                Formats.count(updates.most()),
                                TimeWords.of(now.secondsLeft()))));
    }

    @Override
    public Supplier<GradientCheck> check(DataSet open) {
        OriginalSetup setup = result.get().setup();
        return () -> GradientChecker.check(setup);
    }

    @Override
    public boolean isDone() {
        return result.get() != null;
    }

    /** What can be saved; empty unless it is done. */
    Optional<NumPyExport> export() {
        return Optional.ofNullable(result.get()).map(NumPyExport::new);
    }
}
