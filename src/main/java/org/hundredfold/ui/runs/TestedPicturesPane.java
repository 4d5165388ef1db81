package org.hundredfold.ui.runs;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;

/** Test pictures in a list of any length, under a head that says which they are. */
final class TestedPicturesPane extends VBox {
    private static final int ROWS = 5;

    private ListView<TestedPicture> list;

    TestedPicturesPane() {
        getStyleClass().addAll("lines", "tested-pictures");
    }

    void clear() {
        getChildren().clear();
        list = null;
    }

    /** Says only that there is nothing to list, and why. */
    void say(String sentence) {
        getChildren().setAll(Labels.body(sentence));
    }

    /** With what is decided about the pictures. */
    void show(String head, TestedPictures pictures, StoredLooks looks, TestDecisions decisions) {
        clear();
        add(head, pictures, looks, Optional.of(decisions));
    }

    /** The latest list, or null. */
    ListView<TestedPicture> list() {
        return list;
    }

    /** Lists further pictures below those that are listed already. */
    void add(String head, TestedPictures pictures, StoredLooks looks) {
        add(head, pictures, looks, Optional.empty());
    }

    private void add(String head, TestedPictures pictures, StoredLooks looks, Optional<TestDecisions> decisions) {
        Label title = Labels.section(head);
        title.setWrapText(true);
        getChildren().add(title);
        if (!pictures.there()) {
            getChildren()
                    .add(Labels.body("The folder %s is gone or out of reach; these are the paths that its pictures had."
                            .formatted(pictures.folder())));
        }
        list = new ListView<>();
        list.getItems().setAll(pictures.list());
        list.setAccessibleText(head);
        list.setCellFactory(view -> new TestedPictureCell(looks, decisions));
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Math.min(ROWS, pictures.list().size()))
                        .add(2));
        getChildren().add(list);
    }
}
