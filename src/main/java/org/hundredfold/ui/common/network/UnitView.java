package org.hundredfold.ui.common.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.SignedBar;
import org.hundredfold.ui.common.WeightLegend;
import org.hundredfold.ui.common.network.FirstLayer.Outgoing;
import org.hundredfold.ui.common.network.FirstLayer.Unit;

/** One unit looked at closely: its weights, its bias, where it leads, and what excites it. */
final class UnitView extends HBox {
    private static final int OUTGOING = 10;
    /** Planes of a picture in colour; the last is all of them together. */
    private static final List<String> CHANNELS = List.of("red", "green", "blue", "in colour");

    private final NetworkModel model;
    private final Label title = Labels.section("");
    private final Label words = Labels.muted("");
    private final Label under = Labels.muted("");
    private final Label goesInto = Labels.muted("");
    private final HBox planes = new HBox();
    private final WeightLegend legend = new WeightLegend();
    private final VBox connections = Layout.lines();
    private final HBox ofChannels = Layout.cluster(Labels.muted("Red, green and blue:"), legend);
    private final VBox facts;

    /**
     * @param asked what is done when exciting pictures have been asked for, whose button then is gone with the focus
     * @param close back to all units
     */
    UnitView(NetworkModel model, Runnable asked, Runnable close) {
        this.model = model;
        getStyleClass().add("unit-view");
        title.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        planes.getStyleClass().add("planes");
        connections.getStyleClass().add("connections");
        VBox weights = Layout.lines(
                Layout.cluster(
                        title, words, Layout.spacer(), Buttons.icon(Icon.CLOSE, "Back to all units (Esc)", close)),
                Layout.grow(planes),
                Layout.collapsing(ofChannels),
                under,
                Layout.collapsing(goesInto));
        goesInto.setWrapText(true);
        goesInto.setMinHeight(USE_PREF_SIZE);
        facts = Layout.groups(new ExcitingPane(model, asked));
        ScrollPane right = new ScrollPane(facts);
        right.setFitToWidth(true);
        right.getStyleClass().add("unit-facts");
        getChildren().addAll(Layout.grow(weights), right);
        model.layerProperty().subscribe(now -> show());
        model.openedProperty().subscribe(now -> show());
        model.inColourProperty().subscribe(now -> show());
        sceneProperty().subscribe(now -> show());
    }

    private void show() {
        FirstLayer layer = model.layerProperty().get();
        OptionalInt opened = model.openedProperty().get();
        if (getScene() != null && layer != null && opened.isPresent()) {
            show(layer, layer.unit(opened.getAsInt()));
        }
    }

    private void show(FirstLayer layer, Unit unit) {
        title.setText(layer.isOutput() ? unit.name() : Formats.capital(unit.name()));
        String bias = Double.isNaN(unit.bias()) ? "no bias" : "bias " + Formats.signed(unit.bias());
        words.setText(bias + ", norm " + Formats.number(unit.norm()));
        boolean inColour =
                layer.weights().hasColours() && model.inColourProperty().get();
        int count = layer.channels() + (inColour ? 1 : 0);
        while (planes.getChildren().size() > count) {
            planes.getChildren().remove(planes.getChildren().size() - 1);
        }
        while (planes.getChildren().size() < count) {
            WeightPicture added = new WeightPicture();
            added.underProperty().subscribe(this::read);
            Label name = Labels.muted(
                    Formats.capital(CHANNELS.get(planes.getChildren().size())));
            planes.getChildren().add(Layout.grow(new VBox(Layout.collapsing(name), Layout.grow(added))));
        }
        for (int plane = 0; plane < count; plane++) {
            plane(plane).getChildren().get(0).setVisible(layer.channels() > 1);
            picture(plane)
                    .show(
                            plane == layer.channels()
                                    ? layer.weights().alone(unit.index())
                                    : layer.weights().plane(unit.index(), plane),
                            layer.scale(),
                            "Weights of " + unit.inWords() + (layer.channels() > 1 ? ", " + CHANNELS.get(plane) : ""));
        }
        ofChannels.setVisible(inColour);
        legend.show(layer.scale(), false);
        goesInto.setText(layer.mapGoesInto());
        goesInto.setVisible(layer.hasFilters());
        read();
        showConnections(layer, unit);
    }

    private WeightPicture picture(int channel) {
        return (WeightPicture) plane(channel).getChildren().get(1);
    }

    private VBox plane(int channel) {
        return (VBox) planes.getChildren().get(channel);
    }

    /** What lies under the mouse. */
    private void read() {
        List<String> found = new ArrayList<>();
        for (int channel = 0; channel < planes.getChildren().size(); channel++) {
            String text = picture(channel).underProperty().get();
            if (!text.isEmpty()) {
                found.add(planes.getChildren().size() > 1 ? CHANNELS.get(channel) + ", " + text : text);
            }
        }
        under.setText(found.isEmpty() ? "Point at a pixel to read its weight." : Formats.capital(found.get(0)));
    }

    private void showConnections(FirstLayer layer, Unit unit) {
        List<Outgoing> outgoing = layer.outgoing(unit.index(), OUTGOING);
        getChildren().remove(connections);
        facts.getChildren().remove(connections);
        if (outgoing.isEmpty()) {
            return;
        }
        if (layer.channels() == 1) {
            getChildren().add(1, connections);
        } else {
            facts.getChildren().add(connections); // the three pictures need the room
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("outgoing");
        double most = Math.max(Double.MIN_NORMAL, Math.abs(outgoing.get(0).weight()));
        for (int row = 0; row < outgoing.size(); row++) {
            Outgoing each = outgoing.get(row);
            Label number = new Label(Formats.signed(each.weight()));
            number.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(number, HPos.RIGHT);
            grid.addRow(row, Labels.muted(each.to()), new SignedBar(each.weight() / most), number);
        }
        connections.getChildren().setAll(Labels.section(layer.leadsTo()), grid);
    }
}
