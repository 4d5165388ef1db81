package org.hundredfold.ui.data;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A line that says what there is and how often; unfolded, what it speaks of is below. */
final class Foldout extends VBox {
    private final ToggleButton toggle;

    /**
     * @param toggleText what unfolding is called for those who do not see it
     * @param content made each time it is unfolded
     * @param buttons at the end of the line
     */
    Foldout(Icon icon, String text, int count, String toggleText, Supplier<List<Node>> content, Node... buttons) {
        getStyleClass().add("problem-group");
        toggle = Buttons.named(new ToggleButton(), toggleText);
        toggle.getStyleClass().addAll("flat", "icon-button");
        HBox head = Layout.cluster(icon.node(), Layout.grow(Labels.body(text)), new CountLabel(count));
        head.getChildren().addAll(buttons);
        head.getChildren().add(toggle);
        head.getStyleClass().add("problem-head");
        head.setOnMouseClicked(event -> toggle.setSelected(!toggle.isSelected()));
        getChildren().add(head);
        toggle.selectedProperty().subscribe(open -> {
            toggle.setGraphic((open ? Icon.COLLAPSE : Icon.EXPAND).node());
            getChildren().remove(1, getChildren().size());
            if (open) {
                getChildren().addAll(content.get());
            }
        });
    }

    boolean isOpen() {
        return toggle.isSelected();
    }

    void open() {
        toggle.setSelected(true);
    }

    /** As high as its rows, but no higher than some; the whole text of each is in its tooltip. */
    static <T> ListView<T> list(List<T> items, int rowsInSight, Function<T, String> text) {
        ListView<T> list = new ListView<>(FXCollections.observableList(items));
        list.getStyleClass().add("problem-files");
        list.setCellFactory(view -> new TextCell<>(text));
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Math.min(rowsInSight, items.size()))
                        .add(2));
        return list;
    }

    private static final class TextCell<T> extends ListCell<T> {
        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : text.apply(item));
            setTooltip(empty ? null : new Tooltip(text.apply(item)));
        }
    }
}
