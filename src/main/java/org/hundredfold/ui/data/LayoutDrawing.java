package org.hundredfold.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A drawing of how the pictures must lie in folders. */
final class LayoutDrawing extends VBox {
    private static final int PICTURES = 4;

    LayoutDrawing() {
        getStyleClass().add("layout-drawing");
        getChildren()
                .addAll(
                        line("root", "shapes", Labels.muted("the folder you open")),
                        line("class", "circle", pictures("circle")),
                        line("class", "star", pictures("star")),
                        line("class", "triangle", pictures("triangle")),
                        Labels.muted("A folder for each class, named after it, with its pictures inside."));
        setMaxWidth(USE_PREF_SIZE);
    }

    private static HBox line(String kind, String name, Node rest) {
        Label folder = new Label(name);
        folder.getStyleClass().add("folder");
        folder.setGraphic(Icon.FOLDER.node());
        HBox line = Layout.cluster(folder, rest);
        line.getStyleClass().add(kind);
        return line;
    }

    private static HBox pictures(String shape) {
        HBox row = Layout.cluster();
        for (int i = 0; i < PICTURES; i++) {
            Region drawn = new Region();
            drawn.getStyleClass().addAll("shape", shape, "turn-" + i);
            VBox picture = new VBox(drawn);
            picture.getStyleClass().add("picture");
            row.getChildren().add(picture);
        }
        return row;
    }
}
