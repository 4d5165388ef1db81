package org.hundredfold.ui.runs;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.runs.FolderQuestion.Asking;

/** Test pictures in a list of any length, under a head that says which they are. */
final class TestedPicturesPane extends VBox {
    private static final int ROWS = 5;

    private final Asking asking;
    private ListView<TestedPicture> list;

    TestedPicturesPane(Asking asking) {
        this.asking = asking;
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

    /** With what is decided about the pictures; see {@link #add}. */
    void show(
            String head,
            TestedPictures pictures,
            StoredLooks looks,
            TestDecisions decisions,
            long run,
            Runnable found) {
        clear();
        add(head, pictures, looks, Optional.of(decisions), run, found);
    }

    /** The latest list, or null. */
    ListView<TestedPicture> list() {
        return list;
    }

    /**
     * Lists further pictures below those that are listed already.
     *
     * @param run that was tested on them
     * @param found what is done when their folder was gone and has been found
     */
    void add(String head, TestedPictures pictures, StoredLooks looks, long run, Runnable found) {
        add(head, pictures, looks, Optional.empty(), run, found);
    }

    private void add(
            String head,
            TestedPictures pictures,
            StoredLooks looks,
            Optional<TestDecisions> decisions,
            long run,
            Runnable found) {
        Label title = Labels.section(head);
        title.setWrapText(true);
        getChildren().add(title);
        if (!pictures.there()) {
            getChildren()
                    .addAll(
                            Labels.body("These are the paths that its pictures had."),
                            asking.gone(run, pictures.folder(), words -> found.run()));
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
