package org.hundredfold.ui.data;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Layout;

/** A class: its name, its number of pictures, and a bar as long as this is large. */
final class ClassCell extends ListCell<ClassCount> {
    private final Label name = new Label();
    private final CountLabel count = new CountLabel();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox lines;

    ClassCell() {
        getStyleClass().add("class-cell");
        bar.setMaxWidth(Double.MAX_VALUE);
        lines = new VBox(Layout.cluster(Layout.grow(name), count), bar);
        lines.getStyleClass().add("class-lines");
    }

    @Override
    protected void updateItem(ClassCount item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : lines);
        if (empty) {
            setAccessibleText("");
            return;
        }
        name.setText(item.name());
        count.show(item.count());
        bar.setVisible(item.isOneClass());
        bar.setManaged(item.isOneClass());
        bar.setProgress(Math.max(0, item.share()));
        setAccessibleText(item.name() + ", " + Formats.count(item.count(), "picture", "pictures"));
    }
}
