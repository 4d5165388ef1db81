package org.hundredfold.ui.classify;

import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** How broad the pen draws. */
final class WidthChooser extends ComboBox<PenWidth> {
    WidthChooser(ObjectProperty<PenWidth> width) {
        super(FXCollections.observableArrayList(PenWidth.values()));
        getStyleClass().add("width-chooser");
        setAccessibleText("Width of the pen");
        setTooltip(new Tooltip("Width of the pen. %s.".formatted(KeyPen.HELP)));
        valueProperty().bindBidirectional(width);
    }
}
