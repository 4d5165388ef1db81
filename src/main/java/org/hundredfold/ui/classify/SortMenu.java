package org.hundredfold.ui.classify;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.hundredfold.ui.common.Buttons;

/** Sorts a table by one of the columns that it shows, as a click on the column does, for whoever works by keys. */
final class SortMenu<T> extends MenuButton {
    private final TableView<T> table;

    SortMenu(TableView<T> table) {
        super("Sort by");
        this.table = table;
        Buttons.named(this, "Sort by a column; by the same once more: the other way round");
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(event -> getItems()
                .setAll(table.getVisibleLeafColumns().stream().map(this::item).toList()));
        getItems().add(new MenuItem()); // without one it does not open, and is filled only then
    }

    private MenuItem item(TableColumn<T, ?> column) {
        RadioMenuItem item = new RadioMenuItem(column.getText());
        item.setMnemonicParsing(false);
        item.setSelected(isFirst(column));
        item.setOnAction(event -> sort(column));
        return item;
    }

    private boolean isFirst(TableColumn<T, ?> column) {
        return table.getSortOrder().stream().findFirst().filter(column::equals).isPresent();
    }

    private void sort(TableColumn<T, ?> column) {
        boolean again = isFirst(column) && column.getSortType() == SortType.ASCENDING;
        column.setSortType(again ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }
}
