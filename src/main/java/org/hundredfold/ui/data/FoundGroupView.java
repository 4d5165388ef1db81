package org.hundredfold.ui.data;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Findings of one kind: their number; when unfolded each of them, and what can be done about all. */
final class FoundGroupView extends VBox {
    private static final int ROWS_IN_SIGHT = 5;

    private final FoundGroup group;
    private final FoundActions actions;

    FoundGroupView(FoundGroup group, FoundActions actions, boolean open) {
        this.group = group;
        this.actions = actions;
        getStyleClass().addAll("problem-group", "found");
        String name = KindWords.name(group.kind());
        ToggleButton toggle = Buttons.named(new ToggleButton(), "Show the findings: " + name);
        toggle.getStyleClass().addAll("flat", "icon-button");
        HBox head = Layout.cluster(
                Icon.WARNING.node(),
                Layout.grow(Labels.body(name)),
                new CountLabel(group.findings().size()),
                Buttons.icon(Icon.COMPARE, "Look at them side by side: " + name, () -> compare(0)),
                toggle);
        head.getStyleClass().add("problem-head");
        getChildren().add(head);
        toggle.setSelected(open);
        toggle.selectedProperty().subscribe(shown -> {
            toggle.setGraphic((shown ? Icon.COLLAPSE : Icon.EXPAND).node());
            getChildren().remove(1, getChildren().size());
            if (shown) {
                getChildren().addAll(findings(), buttons());
            }
        });
        head.setOnMouseClicked(event -> toggle.setSelected(!toggle.isSelected()));
    }

    boolean isOpen() {
        return getChildren().size() > 1;
    }

    FoundGroup group() {
        return group;
    }

    private void compare(int place) {
        actions.compare().accept(group.findings(), place);
    }

    private VBox buttons() {
        VBox buttons = Layout.lines();
        buttons.getStyleClass().add("found-actions");
        String settling = actions.settling(group.kind());
        if (!settling.isEmpty()) {
            buttons.getChildren().add(Buttons.plain(settling, () -> actions.settle(group)));
        }
        buttons.getChildren()
                .add(Buttons.flat("Show in the grid", () -> actions.filter().accept(Subset.of(group.kind()))));
        return buttons;
    }

    private ListView<Found> findings() {
        ListView<Found> list = new ListView<>(FXCollections.observableList(group.findings()));
        list.getStyleClass().add("problem-files");
        list.setAccessibleText(KindWords.name(group.kind()));
        list.setCellFactory(view -> new FoundCell());
        list.setOnMouseClicked(event -> lookAtSelected(list));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                lookAtSelected(list);
            }
        });
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Math.min(ROWS_IN_SIGHT, group.findings().size()))
                        .add(2));
        return list;
    }

    private void lookAtSelected(ListView<Found> list) {
        int place = list.getSelectionModel().getSelectedIndex();
        if (place >= 0) {
            compare(place);
        }
    }

    private static final class FoundCell extends ListCell<Found> {
        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            setText(empty ? null : found.text());
            setTooltip(empty ? null : new Tooltip(found.text()));
        }
    }
}
