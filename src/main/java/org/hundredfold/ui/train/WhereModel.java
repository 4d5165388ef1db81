package org.hundredfold.ui.train;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
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
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.RoundCost;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import org.hundredfold.ui.common.Messages;

/** Where the next training is computed, and whether another place than here pays. For the thread of the window. */
public final class WhereModel {
    private static final String AVERAGING = "There is one round an epoch, whose cost does not matter.";

    private final ObjectProperty<Boolean> elsewhere = new SimpleObjectProperty<>(false);
    private final StringProperty address = new SimpleStringProperty("loopback");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ClusterConnector connector;
    private final Executor background;
    private final Executor window;
    private final Messages messages;

    /** @param background where is waited for clusters */
    WhereModel(ClusterConnector connector, Executor background, Executor window, Messages messages) {
        this.connector = connector;
        this.background = background;
        this.window = window;
        this.messages = messages;
        elsewhere.subscribe(() -> words.set(""));
        address.subscribe(() -> words.set(""));
    }

    /** Whether it is on a Spark cluster instead of this computer. */
    ObjectProperty<Boolean> elsewhereProperty() {
        return elsewhere;
    }

    /** Of the cluster, as {@link ClusterConnector#connect} takes it. */
    StringProperty addressProperty() {
        return address;
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
                () -> place().map("Start on "::concat).orElse("Start training"), elsewhere, address);
    }

    /** Whether it tries out the place where the next training would begin, and so has it. */
    BooleanBinding busyProperty() {
        return Bindings.createBooleanBinding(() -> trying.get() && elsewhere.get(), trying, elsewhere);
    }

    /** The address of the cluster; empty for this computer. */
    Optional<String> place() {
        return elsewhere.get() ? Optional.of(address.get().strip()) : Optional.empty();
    }

    /** Ends with the place, connected. */
    CompletableFuture<Workplace> connect(String there, BooleanSupplier cancelled) {
        return CompletableFuture.supplyAsync(() -> connector.connect(there, Optional.empty(), cancelled), background);
    }

    /** With as many shards as there are to be at a place. */
    static TrainingSettings at(Workplace place, TrainingSettings settings) {
        return settings.toBuilder()
                .sharding(
                        place.sharding(OptionalInt.empty(), settings.sharding().averaging()))
                .build();
    }

    /** Finds out what a step costs here and there, and says so. */
    void tryOut(LoadedData data, TrainingSettings settings) {
        String there = place().orElseThrow();
        trying.set(true);
        words.set("Connecting to %s and trying some steps. This takes up to a minute.".formatted(there));
        CompletableFuture.supplyAsync(() -> cost(there, data, settings), background)
                .whenCompleteAsync((found, failure) -> tried(there, found, failure), window);
    }

    private String cost(String there, LoadedData data, TrainingSettings settings) {
        try (Workplace place = connector.connect(there, Optional.empty(), () -> false)) {
            TrainingPlan plan = TrainingPlanner.plan("", data.data(), data.test(), at(place, settings));
            Optional<RoundCost> cost = place.cost(place.prepare(plan));
            return cost.map(measured -> measured.words(place.name())).orElse(AVERAGING);
        }
    }

    private void tried(String there, String found, Throwable failure) {
        trying.set(false);
        if (place().equals(Optional.of(there))) {
            words.set(failure == null ? found : "");
        }
        if (failure != null) {
            messages.error(failure);
        }
    }
}
