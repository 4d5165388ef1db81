package org.hundredfold.ui.classify;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Crisp;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The pictures learned from that are nearest to the one looked at; a click opens one where it can be decided about. */
final class NeighboursSide extends VBox {
    private static final double SIDE = 56;

    private final OpenPicture open;
    private final VBox content = Layout.column();

    NeighboursSide(Neighbours neighbours, OpenPicture open) {
        this.open = open;
        getStyleClass().addAll("column", "neighbours-side");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        getChildren().add(Layout.grow(scroll));
        neighbours.nearProperty().subscribe(this::show);
    }

    private void show(Near near) {
        content.getChildren().clear();
        if (near == null) {
            return;
        }
        if (near.isBusy()) {
            ProgressBar bar = Layout.grow(new ProgressBar(near.progress()));
            bar.setAccessibleText(near.words());
            content.getChildren().add(Layout.lines(Labels.muted(near.words()), bar));
        } else if (!near.words().isEmpty()) {
            content.getChildren().add(Labels.body(near.words()));
        }
        if (!near.isEmpty()) {
            content.getChildren()
                    .addAll(
                            group(
                                    "Nearest to the network",
                                    "Distance by its last hidden layer, from 0 to 2",
                                    near.hidden()),
                            group("Nearest in pixels", "Distance place by place, from 0 to 1", near.pixels()));
        }
    }

    private Node group(String title, String words, List<Near.Shown> pictures) {
        FlowPane tiles = new FlowPane();
        tiles.getStyleClass().add("tiles");
        pictures.forEach(each -> tiles.getChildren().add(tile(each)));
        return Layout.lines(new VBox(Labels.section(title), Labels.muted(words)), tiles);
    }

    private Button tile(Near.Shown shown) {
        ImageView view = new ImageView(Crisp.within(shown.image(), SIDE, SIDE));
        view.setPreserveRatio(true);
        if (view.getImage().getWidth() > SIDE) {
            view.setFitWidth(SIDE);
        }
        Button tile = Buttons.plain(
                "%s%s\n%s".formatted(shown.same() ? "" : "≠ ", shown.className(), Scores.distance(shown.distance())),
                () -> open.open(shown.folder(), shown.file()));
        tile.setGraphic(view);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.getStyleClass().addAll("flat", "tile");
        tile.setAccessibleText(shown.inWords() + ". Opens it in Data");
        tile.setTooltip(new Tooltip(shown.inWords()));
        if (!shown.same()) {
            tile.getStyleClass().add("other");
        }
        return tile;
    }
}
