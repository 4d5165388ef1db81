package org.hundredfold.ui.common.network;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;

/** What each layer makes of one of the pictures of the run. Has it computed as long as it is in the window. */
final class MapsPane extends HBox {
    private final MapsView maps = new MapsView();
    private final PixelView picture = new PixelView();
    private final Label words = Labels.muted("");
    private final Label name = Labels.body("");
    private final HBox turning;

    MapsPane(MapsModel model) {
        getStyleClass().add("maps-pane");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        turning = Layout.cluster(
                Buttons.icon(Icon.BACK, "Previous picture", () -> model.turn(-1)),
                Buttons.icon(Icon.NEXT, "Next picture", () -> model.turn(1)));
        VBox facts = Layout.lines(picture, name, words, turning);
        facts.getStyleClass().add("map-facts");
        getChildren().addAll(Layout.grow(maps.layers()), maps.enlarged(), facts);
        model.seenProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    private void show(SeenMaps seen) {
        words.setText(seen.words());
        name.setText(seen.name());
        picture.setVisible(seen.picture().isPresent());
        turning.setVisible(seen.picture().isPresent());
        seen.picture().ifPresent(picture::show);
        picture.setAccessibleText(seen.name());
        maps.show(seen.maps());
    }
}
