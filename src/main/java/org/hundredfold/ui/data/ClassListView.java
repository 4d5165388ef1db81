package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import org.hundredfold.ui.common.Layout;

/** The classes with their numbers of pictures; the selected one is shown in the grid. */
final class ClassListView extends ListView<ClassCount> {
    private final PictureList pictures;

    ClassListView(PictureList pictures) {
        this.pictures = pictures;
        getStyleClass().add("class-list");
        setAccessibleText("Classes");
        setCellFactory(list -> new ClassCell());
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                choose(index.intValue() - 1);
            }
        });
        pictures.filterProperty().subscribe(filter -> getSelectionModel().select(filter.label() + 1));
        Layout.grow(this);
    }

    private void choose(int label) {
        Filter filter = pictures.filterProperty().get();
        if (filter.label() != label) {
            pictures.filterProperty().set(filter.with(label));
        }
    }

    /** All classes together come first. */
    void show(Overview overview) {
        int label = pictures.filterProperty().get().label();
        List<ClassCount> rows = new ArrayList<>();
        rows.add(ClassCount.all(overview.loaded().data().pictures().size()));
        rows.addAll(overview.classes());
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
            getSelectionModel().clearAndSelect(label + 1);
        }
    }
}
