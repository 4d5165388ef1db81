package org.hundredfold.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.hundredfold.model.WeightScale;

/** What the colours of weights mean: a bar with them between both ends of their scale. */
public final class WeightLegend extends HBox {
    private static final PseudoClass IN_COLOUR = PseudoClass.getPseudoClass("in-colour");

    private final Label low = Labels.muted("");
    private final Region bar = new Region();
    private final Label high = Labels.muted("");

    public WeightLegend() {
        getStyleClass().addAll("cluster", "weight-legend");
        bar.getStyleClass().add("weight-scale");
        getChildren().addAll(low, bar, high);
    }

    /** @param inColour whether the weights of a pixel are its red, green and blue */
    public void show(WeightScale scale, boolean inColour) {
        low.setText("−" + Formats.number(scale.end()));
        high.setText("+" + Formats.number(scale.end()));
        bar.pseudoClassStateChanged(IN_COLOUR, inColour);
    }
}
