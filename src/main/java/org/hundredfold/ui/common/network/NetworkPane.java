package org.hundredfold.ui.common.network;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.common.WeightLegend;
import org.hundredfold.ui.common.network.FirstLayer.Order;

/** A network from inside: all units of its first layer, one of them looked at closely, or histograms of every layer. */
public final class NetworkPane extends VBox {
    /** Said in place of weights. */
    public static final String OF_FEATURES =
            "It learns from features, which have no place in the picture, so its weights make no pictures.";

    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    /** What is shown; stays the same when another network is. */
    private enum Side {
        FIRST_LAYER("First layer"),
        /** Of networks that make some. */
        MAPS("Maps"),
        HISTOGRAMS("Histograms");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    private static final String NOTHING = "There are no weights to show yet.";

    private final NetworkModel model;
    private final Label heading = Labels.section("");
    private final Label count = Labels.muted("");
    private final Label none = Labels.muted(NOTHING);
    private final Label key = Labels.muted(HeatmapGrid.COLOUR_KEY);
    private final HBox sorting;
    private final HBox inColours;
    private final WeightLegend legend = new WeightLegend();
    private final UnitGrid grid = new UnitGrid();
    private final UnitView unit;
    private final HBox units = new HBox(Layout.grow(grid));
    private final MapsPane maps;
    private final HistogramPane histograms;
    private final Choice<Side> withoutMaps;
    private final Choice<Side> withMaps;
    private final StackPane sides = new StackPane();
    private final StackPane content = new StackPane();
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.FIRST_LAYER);
    private final ReadOnlyBooleanWrapper roomy = new ReadOnlyBooleanWrapper();

    public NetworkPane(NetworkModel model) {
        this.model = model;
        getStyleClass().addAll("lines", "network-pane");
        getStylesheets()
                .add(NetworkPane.class
                        .getResource("/org/hundredfold/ui/network.css")
                        .toExternalForm());
        unit = new UnitView(model, grid::requestFocus, this::close);
        maps = new MapsPane(model.maps());
        histograms = new HistogramPane(model);
        withoutMaps = new Choice<>(List.of(Side.FIRST_LAYER, Side.HISTOGRAMS), each -> each.words, side);
        withMaps = new Choice<>(List.of(Side.values()), each -> each.words, side);
        units.getStyleClass().add("units");
        sorting = Layout.cluster(
                Labels.muted("Sorted by"),
                new Choice<>(List.of(Order.values()), order -> order.words, model.orderProperty()));
        inColours = Layout.row(
                new Choice<>(
                        List.of(false, true),
                        colour -> colour ? "Colour" : "Channels' mean",
                        model.inColourProperty().asObject()),
                key);
        getChildren()
                .addAll(
                        Layout.head(
                                sides,
                                heading,
                                count,
                                Layout.spacer(),
                                Layout.collapsing(sorting),
                                Layout.collapsing(legend)),
                        Layout.collapsing(inColours),
                        Layout.grow(content));
        grid.setOnOpen(() -> model.openedProperty().set(grid.chosenProperty().get()));
        grid.chosenProperty().subscribe(this::follow);
        side.subscribe(now -> show());
        model.layerProperty().subscribe(now -> show());
        model.orderedProperty().subscribe(now -> show());
        model.inColourProperty().subscribe(now -> show());
        sceneProperty().subscribe(now -> show());
        model.openedProperty().subscribe(this::showOpened);
        Shortcuts.whileShown(unit, "Esc", this::close);
    }

    /** Whether something is shown that wants all the room there is. */
    public ReadOnlyBooleanProperty roomyProperty() {
        return roomy.getReadOnlyProperty();
    }

    private void close() {
        model.openedProperty().set(OptionalInt.empty());
        grid.requestFocus();
    }

    /** While a unit is open, another that is chosen is opened in its place. */
    private void follow(OptionalInt chosen) {
        if (model.openedProperty().get().isPresent()) {
            model.openedProperty().set(chosen);
        }
    }

    private void show() {
        FirstLayer layer = model.layerProperty().get();
        if (getScene() == null) {
            return;
        }
        boolean hasMaps = layer != null && layer.hasMaps();
        show(sides, hasMaps ? withMaps : withoutMaps);
        if (layer != null && !hasMaps && side.get() == Side.MAPS) {
            side.set(Side.FIRST_LAYER);
        }
        boolean pictures = layer != null && layer.looksAtPictures();
        boolean shows = pictures && side.get() == Side.FIRST_LAYER;
        sorting.setVisible(shows);
        legend.setVisible(shows);
        heading.setText(heading(layer));
        count.setText(!shows || layer.isOutput() ? "" : HeatmapGrid.inWords(layer.weights()));
        boolean inColour = shows
                && layer.weights().hasColours()
                && model.inColourProperty().get();
        key.setVisible(inColour);
        inColours.setVisible(shows && layer.weights().hasColours());
        grid.show(pictures ? layer : null, inColour, model.orderedProperty().get());
        none.setText(layer == null || pictures ? NOTHING : OF_FEATURES);
        if (shows) {
            legend.show(layer.scale(), inColour);
        }
        Region now = layer == null || side.get() == Side.FIRST_LAYER && !pictures ? none : content();
        show(content, now);
        showRoom();
    }

    /** Leaves alone what is there already, so that it keeps the focus. */
    private static void show(StackPane pane, Region node) {
        if (!pane.getChildren().contains(node)) {
            pane.getChildren().setAll(node);
        }
    }

    private Region content() {
        return switch (side.get()) {
            case FIRST_LAYER -> units;
            case MAPS -> maps;
            case HISTOGRAMS -> histograms;
        };
    }

    private String heading(FirstLayer layer) {
        if (side.get() == Side.MAPS) {
            return "What its layers make of a picture";
        }
        if (side.get() == Side.HISTOGRAMS) {
            return "How its numbers are spread";
        }
        if (layer != null && layer.hasFilters()) {
            return "What the filters look for";
        }
        return layer != null && layer.isOutput() ? "What speaks for each class" : "What the hidden units look for";
    }

    private void showOpened(OptionalInt opened) {
        boolean open = opened.isPresent();
        grid.pseudoClassStateChanged(BESIDE, open);
        HBox.setHgrow(grid, open ? null : Priority.ALWAYS);
        if (open && !units.getChildren().contains(unit)) {
            units.getChildren().add(Layout.grow(unit));
        } else if (!open) {
            units.getChildren().remove(unit);
        }
        grid.reveal();
        showRoom();
    }

    private void showRoom() {
        roomy.set(model.layerProperty().get() != null
                && (side.get() != Side.FIRST_LAYER
                        || model.openedProperty().get().isPresent()));
    }
}
