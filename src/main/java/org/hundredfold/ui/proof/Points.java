package org.hundredfold.ui.proof;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A card of points, each with an icon. */
final class Points extends VBox {
    private final VBox points = Layout.lines();

    Points(String head, Node... below) {
        getStyleClass().addAll("card", "points");
        getChildren().addAll(Labels.section(head), points);
        getChildren().addAll(below);
    }

    void show(Icon icon, List<String> texts) {
        points.getChildren()
                .setAll(texts.stream().map(text -> point(icon, text)).toList());
    }

    private static HBox point(Icon icon, String text) {
        Label words = Layout.grow(Labels.body(text));
        words.setMinHeight(USE_PREF_SIZE);
        HBox point = Layout.cluster(icon.node(), words);
        point.getStyleClass().add("point");
        return point;
    }
}
