package org.hundredfold.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A bar to the left of its middle for what is below 0, to the right for what is above. */
public final class SignedBar extends Region {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final Region bar = new Region();
    private final Region zero = new Region();
    private final double share;

    /** @param share of the room to that side, -1 to 1 */
    public SignedBar(double share) {
        this.share = share;
        getStyleClass().add("signed-bar");
        bar.getStyleClass().add("bar");
        zero.getStyleClass().add("zero");
        bar.pseudoClassStateChanged(NEGATIVE, share < 0);
        getChildren().addAll(bar, zero);
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(getWidth() / 2);
        double length = Math.round(Math.abs(share) * middle);
        bar.resizeRelocate(share < 0 ? middle - length : middle, 0, length, getHeight());
        zero.resizeRelocate(middle, 0, 1, getHeight());
    }
}
