package org.hundredfold.ui.data;

import java.io.IOException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.UnreadablePictureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the selected picture and the chosen preprocessing. Decodes one picture at a time and always the newest choice
 * next, so that a held arrow key does not pile up work. For the thread of the window.
 */
final class SeenModel {
    private static final Logger LOG = LoggerFactory.getLogger(SeenModel.class);

    private final DataThreads threads;
    private final ObservableValue<Picture> picture;
    private final ObservableValue<Preprocessing> preprocessing;
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean working;

    SeenModel(DataThreads threads, ObservableValue<Picture> picture, ObservableValue<Preprocessing> preprocessing) {
        this.threads = threads;
        this.picture = picture;
        this.preprocessing = preprocessing;
        picture.subscribe(value -> follow());
        preprocessing.subscribe(value -> follow());
    }

    private void follow() {
        if (working || picture.getValue() == null) {
            return;
        }
        working = true;
        Picture chosen = picture.getValue();
        Preprocessing how = preprocessing.getValue();
        threads.reading().execute(() -> look(chosen, how));
    }

    private void look(Picture chosen, Preprocessing how) {
        try {
            Seen result = Seen.of(chosen, how);
            threads.window().execute(() -> finish(chosen, how, result, ""));
        } catch (IOException | UnreadablePictureException | RuntimeException | OutOfMemoryError failure) {
            LOG.info("{} cannot be shown", chosen.file(), failure);
            threads.window()
                    .execute(() -> finish(
                            chosen,
                            how,
                            null,
                            chosen.file().getFileName() + " can no longer be read from its folder."));
        }
    }

    private void finish(Picture chosen, Preprocessing how, Seen result, String problem) {
        working = false;
        if (chosen.equals(picture.getValue()) && how.equals(preprocessing.getValue())) {
            seen.set(result);
            trouble.set(problem);
        } else {
            follow();
        }
    }

    /** The newest that was decoded; null before the first and while there is trouble. */
    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Why the selected picture cannot be shown, or empty. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
