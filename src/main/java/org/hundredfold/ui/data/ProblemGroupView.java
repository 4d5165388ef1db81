package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Problem.Kind;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Files with the same thing wrong: the reason and their number; the files themselves when it is unfolded. */
final class ProblemGroupView extends VBox {
    private static final int ROWS_IN_SIGHT = 6;

    private final ProblemGroup group;

    ProblemGroupView(ProblemGroup group, Consumer<Path> select) {
        this.group = group;
        getStyleClass().addAll("problem-group", group.kind() == Kind.LEFT_OUT ? "left-out" : "warning");
        String reason = sentence(group.reason());
        ToggleButton toggle = Buttons.named(new ToggleButton(), "Show the files: " + reason);
        toggle.getStyleClass().addAll("flat", "icon-button");
        Icon icon = group.kind() == Kind.LEFT_OUT ? Icon.WRONG : Icon.WARNING;
        HBox head = Layout.cluster(
                icon.node(),
                Layout.grow(Labels.body(reason)),
                new CountLabel(group.entries().size()),
                toggle);
        head.getStyleClass().add("problem-head");
        head.setOnMouseClicked(event -> toggle.setSelected(!toggle.isSelected()));
        getChildren().add(head);
        toggle.selectedProperty().subscribe(open -> {
            toggle.setGraphic((open ? Icon.COLLAPSE : Icon.EXPAND).node());
            unfold(open, group, select);
        });
    }

    ProblemGroup group() {
        return group;
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
