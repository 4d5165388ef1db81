package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Messages;

/** Puts settings into the form that are proposed elsewhere for certain pictures. For the thread of the window. */
final class Preparation {
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ObservableValue<LoadedData> data;
    private final SettingsForm form;
    private final Function<Path, Optional<Path>> whereabouts;
    private final Executor background;
    private final Executor window;
    private final Messages messages;

    /** @param whereabouts tells in the background where a folder lies now, if that is known */
    Preparation(
            ObservableValue<LoadedData> data,
            SettingsForm form,
            Function<Path, Optional<Path>> whereabouts,
            Executor background,
            Executor window,
            Messages messages) {
        this.data = data;
        this.form = form;
        this.whereabouts = whereabouts;
        this.background = background;
        this.window = window;
        this.messages = messages;
    }

    /** Counts up whenever settings have been prepared. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    void fill(TrainingSettings proposed) {
        form.use(proposed);
        count.set(count.get() + 1);
    }

    /** Says which pictures the settings are meant for when others are open, or none. */
    void sayUnlessOpen(Path folder) {
        if (!isOpen(folder)) {
            CompletableFuture.supplyAsync(() -> whereabouts.apply(folder), background)
                    .thenAcceptAsync(now -> say(now.orElse(folder)), window)
                    .exceptionally(failure -> {
                        messages.error(failure.getCause());
                        return null;
                    });
        }
    }

    private void say(Path folder) {
        if (!isOpen(folder)) {
            messages.warning(
                    "The next run is prepared, for the pictures in %s. Open them in Data first.".formatted(folder));
        }
    }

    private boolean isOpen(Path folder) {
        LoadedData open = data.getValue();
        return open != null && samePlace(open.data().folder(), folder);
    }

    private static boolean samePlace(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
