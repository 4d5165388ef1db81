package org.hundredfold.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What a place shows while it prepares its content: what, how far, how long, and a way to cancel. */
public final class BusyState extends VBox {
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label detail = Labels.muted("");

    /** @param what such as {@code "Reading the pictures in hands"} */
    public BusyState(ObservableValue<String> what, Runnable cancel) {
        getStyleClass().add("busy-state");
        bar.accessibleTextProperty().bind(what);
        getChildren().addAll(Labels.bound(Labels.section(""), what), bar, detail, Buttons.plain("Cancel", cancel));
        Layout.grow(this);
    }

    /**
     * Says how far it is.
     *
     * @param done in [0, 1], or below 0 when unknown
     * @param detail such as {@code "1,240 of 2,062 pictures, 3 s left"}
     */
    public void progress(double done, String detail) {
        bar.setProgress(done);
        this.detail.setText(detail);
    }
}
