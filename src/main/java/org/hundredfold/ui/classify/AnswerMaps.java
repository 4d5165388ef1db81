package org.hundredfold.ui.classify;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.TrainedModel;

/**
 * What the layers of the network that answers make of the picture: computed in the background, and only while somebody
 * looks. For the thread of the window.
 */
final class AnswerMaps {
    private final ReadOnlyObjectProperty<Result> result;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<List<FeatureMaps>> maps = new ReadOnlyObjectWrapper<>(List.of());
    private boolean watched;

    /** @param background runs the newest of its tasks */
    AnswerMaps(ReadOnlyObjectProperty<Result> result, Executor background, Executor window) {
        this.result = result;
        this.background = background;
        this.window = window;
        result.subscribe(now -> look());
    }

    /** Those of the layers that make some; empty while nothing is known. */
    ReadOnlyObjectProperty<List<FeatureMaps>> mapsProperty() {
        return maps.getReadOnlyProperty();
    }

    void watch(boolean looks) {
        watched = looks;
        look();
    }

    private void look() {
        Result now = result.get();
        if (!watched || now == null || now.answer().isEmpty()) {
            return;
        }
        TrainedModel model = now.network().orElseThrow().classifier().model();
        byte[] pixels = now.answer().get().pixels();
        background.execute(() -> {
            List<FeatureMaps> made = FeatureMaps.of(model, pixels);
            window.execute(() -> {
                if (now == result.get()) {
                    maps.set(made);
                }
            });
        });
    }
}
