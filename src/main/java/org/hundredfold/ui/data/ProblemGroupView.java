package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Problem.Kind;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Files with the same thing wrong: the reason and their number; the files themselves when it is unfolded. */
final class ProblemGroupView extends VBox {
    private static final int ROWS_IN_SIGHT = 6;

    ProblemGroupView(ProblemGroup group, Consumer<Path> select) {
        getStyleClass().addAll("problem-group", group.kind().name().toLowerCase(Locale.ROOT));
        Label reason = Labels.body(sentence(group.reason()));
        HBox content = Layout.cluster(
                (group.kind() == Kind.LEFT_OUT ? Icon.WRONG : Icon.WARNING).node(),
                Layout.grow(reason),
                new CountLabel(group.entries().size()));
        ToggleButton head = new ToggleButton();
        head.setGraphic(content);
        head.getStyleClass().addAll("flat", "problem-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAccessibleText(
                sentence(group.reason()) + ", " + Formats.count(group.entries().size(), "file", "files"));
        getChildren().add(head);
        head.selectedProperty().subscribe(open -> unfold(open, group, select));
    }

    private void unfold(boolean open, ProblemGroup group, Consumer<Path> select) {
        if (open) {
            getChildren().add(files(group, select));
        } else {
            getChildren().remove(1, getChildren().size());
        }
    }

    private static ListView<ProblemGroup.Entry> files(ProblemGroup group, Consumer<Path> select) {
        ListView<ProblemGroup.Entry> files = new ListView<>(FXCollections.observableArrayList(group.entries()));
        files.getStyleClass().add("problem-files");
        files.setCellFactory(list -> new EntryCell());
        files.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                select.accept(entry.file());
            }
        });
        files.prefHeightProperty()
                .bind(files.fixedCellSizeProperty()
                        .multiply(Math.min(ROWS_IN_SIGHT, group.entries().size()))
                        .add(2));
        return files;
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    /** A file; its whole text is in the tooltip where the room does not suffice. */
    private static final class EntryCell extends ListCell<ProblemGroup.Entry> {
        @Override
        protected void updateItem(ProblemGroup.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty ? null : entry.text());
            setTooltip(empty ? null : new Tooltip(entry.text()));
        }
    }
}
