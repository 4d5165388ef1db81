package org.hundredfold.ui.common.network;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Labels;

/** The frame round the picture of a unit and the text below; one tile serves unit after unit while the grid scrolls. */
final class UnitTile extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Region frame = new Region();
    private final Label text = Labels.muted("");
    private final Tooltip tooltip = new Tooltip();
    private int unit = -1;

    UnitTile() {
        getStyleClass().add("unit-tile");
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        text.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setManaged(false);
        Tooltip.install(this, tooltip);
        getChildren().addAll(frame, text);
    }

    int unit() {
        return unit;
    }

    void show(FirstLayer.Unit shown, boolean named, boolean chosen) {
        unit = shown.index();
        String bias = Double.isNaN(shown.bias()) ? "" : FirstLayer.brief(shown.bias());
        text.setText(named ? shown.name() + "\n" + bias : bias);
        setAccessibleText(shown.inWords());
        tooltip.setText(shown.inWords());
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        frame.resizeRelocate(-2, -2, side + 4, side + 4);
        text.resizeRelocate(0, side, side, Math.max(0, getHeight() - side));
    }
}
