package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;

/** The pictures that the grid shows and which of them is selected. For the thread of the window. */
final class PictureList {
    static final int ALL = -1;
    private static final int NONE = -1;

    private final ReadOnlyObjectWrapper<List<Picture>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Picture> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(NONE);
    private final IntegerProperty label = new SimpleIntegerProperty(ALL);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private DataSet data;

    PictureList(ObservableValue<DataSet> data) {
        data.subscribe(this::show);
        label.subscribe(this::filter);
    }

    /** Selects the picture at a place in {@link #shownProperty}, or the nearest one there is. */
    void select(int place) {
        int nearest = Math.max(0, Math.min(place, shown.get().size() - 1));
        boolean any = !shown.get().isEmpty();
        index.set(any ? nearest : NONE);
        selected.set(any ? shown.get().get(nearest) : null);
    }

    /** Selects the picture of a file, if there is one, whatever class was shown. */
    void select(Path file) {
        Optional<Picture> wanted = data.pictures().stream()
                .filter(picture -> picture.file().equals(file))
                .findFirst();
        wanted.ifPresent(picture -> {
            if (!shown.get().contains(picture)) {
                label.set(ALL);
            }
            select(shown.get().indexOf(picture));
        });
    }

    /** Goes from the selected picture to one before or behind it. */
    void move(int by) {
        select(index.get() + by);
    }

    private void show(DataSet read) {
        boolean another = data == null || read == null || !data.folder().equals(read.folder());
        data = read;
        if (another || label.get() >= read.classes().size()) {
            label.set(ALL);
        }
        filter();
    }

    /** Keeps the selected picture where it is among the new ones. */
    private void filter() {
        List<Picture> pictures = data == null ? List.of() : data.pictures();
        List<Picture> filtered = label.get() == ALL
                ? pictures
                : pictures.stream()
                        .filter(picture -> picture.label() == label.get())
                        .toList();
        int place = selected.get() == null ? 0 : filtered.indexOf(selected.get());
        title.set(
                label.get() == ALL ? "All pictures" : "Class " + data.classes().get(label.get()));
        index.set(NONE);
        shown.set(filtered);
        select(place);
    }

    /** In the order of the data set. */
    ReadOnlyObjectProperty<List<Picture>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is shown: a class, or all pictures. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The selected picture; null only if none is shown. */
    ReadOnlyObjectProperty<Picture> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Its place among those shown, or -1. */
    ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** The class whose pictures are shown, or {@link #ALL}. */
    IntegerProperty labelProperty() {
        return label;
    }
}
