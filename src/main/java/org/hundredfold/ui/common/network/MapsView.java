package org.hundredfold.ui.common.network;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;

/** What the layers of a network make of a picture: the maps of each layer, and one of them enlarged. */
public final class MapsView {
    private final VBox rows = Layout.column();
    private final ScrollPane layers = new ScrollPane(rows);
    private final Label name = Labels.section("");
    private final Label greys = Labels.muted("");
    private final PixelView large = new PixelView();
    private final VBox enlarged = Layout.lines(new VBox(name, greys), large);
    private List<GreyMaps> maps = List.of();
    /** What is enlarged: the place of a layer among those shown, and a map of it. */
    private int layer;

    private int map;

    public MapsView() {
        String style =
                MapsView.class.getResource("/org/hundredfold/ui/network.css").toExternalForm();
        layers.setFitToWidth(true);
        greys.setWrapText(true);
        greys.setMinHeight(Region.USE_PREF_SIZE);
        layers.getStyleClass().add("maps-view");
        layers.getStylesheets().add(style);
        enlarged.getStyleClass().add("enlarged-map");
        enlarged.getStylesheets().add(style);
    }

    /** All layers with their maps. */
    public Region layers() {
        return layers;
    }

    /** The map that was chosen last. */
    public Region enlarged() {
        return enlarged;
    }

    /** The map that is enlarged stays the same one where there is such a one. */
    public void show(List<FeatureMaps> shown) {
        maps = shown.stream().map(GreyMaps::of).toList();
        if (layer >= maps.size() || map >= maps.get(layer).count()) {
            layer = 0;
            map = 0;
        }
        prepare();
        refresh();
    }

    private void prepare() {
        while (rows.getChildren().size() > maps.size()) {
            rows.getChildren().remove(rows.getChildren().size() - 1);
        }
        while (rows.getChildren().size() < maps.size()) {
            int row = rows.getChildren().size();
            Label heading = Labels.body("");
            Label scale = Labels.muted("");
            scale.setWrapText(true);
            rows.getChildren().add(Layout.lines(new VBox(heading, scale), new MapGrid(chosen -> choose(row, chosen))));
        }
    }

    private void choose(int row, int chosen) {
        layer = row;
        map = chosen;
        refresh();
    }

    private void refresh() {
        for (int row = 0; row < maps.size(); row++) {
            GreyMaps shown = maps.get(row);
            VBox parts = (VBox) rows.getChildren().get(row);
            List<Label> words = new ArrayList<>();
            ((VBox) parts.getChildren().get(0)).getChildren().forEach(each -> words.add((Label) each));
            words.get(0).setText(shown.heading());
            words.get(1)
                    .setText(shown.scaleInWords()
                            + (shown.count() > MapGrid.MOST
                                    ? ". The first %d are shown.".formatted(MapGrid.MOST)
                                    : ""));
            ((MapGrid) parts.getChildren().get(1)).show(shown, row == layer ? map : -1);
        }
        enlarged.setVisible(!maps.isEmpty());
        if (!maps.isEmpty()) {
            GreyMaps shown = maps.get(layer);
            name.setText(shown.name(map));
            greys.setText(shown.scaleInWords(map));
            large.show(shown.image(map));
            large.setAccessibleText(shown.name(map) + ", " + shown.scaleInWords(map));
        }
    }
}
