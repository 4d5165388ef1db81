package org.hundredfold.ui.train;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import org.hundredfold.ui.common.Cancellation;
import org.hundredfold.ui.common.Messages;

/** Where trainings are computed, and whether another place than here pays. For the thread of the window. */
public final class WhereModel {
    private static final String ADDRESS = "address";
    private static final String USUAL_ADDRESS = "loopback";

    private final ObjectProperty<Boolean> elsewhere = new SimpleObjectProperty<>(false);
    private final StringProperty address;
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ClusterConnector connector;
    private final Preferences preferences;
    private final Executor background;
    private final Executor window;
    private final Messages messages;
    /** That goes on; it is given up when its place is no longer the one that is named. */
    private Cancellation trial = new Cancellation();
    /** Until then the cluster has no room for others. */
    private CompletableFuture<?> trialEnd = CompletableFuture.completedFuture(null);

    /**
     * @param preferences where the address that was used last is remembered; the secret never is
     * @param background where is waited for clusters
     */
    public WhereModel(
            ClusterConnector connector,
            Preferences preferences,
            Executor background,
            Executor window,
            Messages messages) {
        this.connector = connector;
        this.preferences = preferences;
        this.background = background;
        this.window = window;
        this.messages = messages;
        address = new SimpleStringProperty(preferences.get(ADDRESS, USUAL_ADDRESS));
        elsewhere.subscribe(this::forget);
        address.subscribe(this::forget);
    }

    private void forget() {
        words.set("");
        trial.cancel();
    }

    /** Whether it is on a Spark cluster instead of this computer. */
    ObjectProperty<Boolean> elsewhereProperty() {
        return elsewhere;
    }

    /** Of the cluster, as {@link ClusterConnector#connect} takes it. */
    StringProperty addressProperty() {
        return address;
    }

    /** What the cluster shares with those who may use it; empty where it trusts everybody. */
    StringProperty secretProperty() {
        return secret;
    }

    /** What the latest trial has found, or why it could not; empty before one. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** What to call starting a training there. */
    ObservableValue<String> startProperty() {
        return Bindings.createStringBinding(
                () -> place().filter(there -> !there.isEmpty())
                        .map("Start on "::concat)
                        .orElse("Start training"),
                elsewhere,
                address);
    }

    /** Whether it tries out the place where the next training would begin, and so has it. */
    BooleanBinding busyProperty() {
        return Bindings.createBooleanBinding(() -> trying.get() && elsewhere.get(), trying, elsewhere);
    }

    /** The address of the cluster; empty for this computer. */
    Optional<String> place() {
        return elsewhere.get() ? Optional.of(address.get().strip()) : Optional.empty();
    }

    /** Why nothing can be computed where it is to be, or not with these settings; empty if it can. */
    String fault(TrainingSettings settings) {
        if (place().isEmpty() || settings == null) {
            return "";
        }
        return place().get().isEmpty()
                ? "Name the address of the cluster under Where, or compute on this computer."
                : Cluster.refusal(settings)
                        .map(why -> why + " Choose this computer under Where.")
                        .orElse("");
    }

    /**
     * Connects to the cluster that is named. Ends with this computer instead for a run that no cluster can compute, and
     * says so: it is better trained here than not at all.
     *
     * @param settings asked for in the background; empty where there is no such run
     */
    CompletableFuture<Workplace> connect(Supplier<Optional<TrainingSettings>> settings, BooleanSupplier cancelled) {
        String there = place().orElseThrow();
        Optional<String> shared = Optional.of(secret.get()).filter(text -> !text.isEmpty());
        return trialEnd.handleAsync(
                (ended, failed) -> {
                    Optional<String> refusal = settings.get().flatMap(Cluster::refusal);
                    if (refusal.isPresent()) {
                        messages.warning(
                                "%s So it is computed on this computer, not on %s.".formatted(refusal.get(), there));
                        return Workplace.HERE;
                    }
                    return connect(there, shared, cancelled);
                },
                background);
    }

    private Workplace connect(String there, Optional<String> shared, BooleanSupplier cancelled) {
        Workplace place = connector.connect(there, shared, cancelled);
        preferences.put(ADDRESS, there);
        return place;
    }

    /**
     * Finds out what a step costs here and there, and says so.
     *
     * @param read gives the pictures as a place is to have them
     */
    void tryOut(TrainingSettings settings, OptionalInt shards, PlacedLoader<LoadedData> read) {
        String there = place().orElseThrow();
        Cancellation mine = new Cancellation();
        trial = mine;
        trying.set(true);
        words.set("Connecting to %s and trying some steps. This takes a minute or two.".formatted(there));
        trialEnd = connect(() -> Optional.of(settings), mine::cancelled)
                .thenCompose(place -> CompletableFuture.supplyAsync(() -> read.load(place, mine), window)
                        .thenCompose(loading -> loading)
                        .thenApplyAsync(
                                data -> mine.cancelled() ? "" : verdict(place, at(place, settings, shards), data),
                                background)
                        .whenCompleteAsync((found, failure) -> place.close(), background))
                .whenCompleteAsync((found, failure) -> tried(mine, found, failure), window);
    }

    /** With shards as they are to be at a place: as many as are named, or as are usual there. */
    static TrainingSettings at(Workplace place, TrainingSettings settings, OptionalInt shards) {
        return settings.toBuilder()
                .sharding(place.sharding(shards, settings.sharding().averaging()))
                .build();
    }

    private static String verdict(Workplace place, TrainingSettings settings, LoadedData data) {
        TrainingPlan plan = TrainingPlanner.plan("", data.data(), data.test(), settings);
        return place.verdict(plan).orElseThrow();
    }

    private void tried(Cancellation mine, String found, Throwable failure) {
        trying.set(false);
        if (mine.cancelled()) {
            return;
        }
        words.set(failure == null ? found : "");
        if (failure != null) {
            messages.error(failure);
        }
    }
}
