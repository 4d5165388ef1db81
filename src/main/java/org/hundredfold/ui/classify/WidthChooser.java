package org.hundredfold.ui.classify;

import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;

/** How broad the pen draws. */
final class WidthChooser extends ComboBox<PenWidth> {
    WidthChooser(ObjectProperty<PenWidth> width) {
        super(FXCollections.observableArrayList(PenWidth.values()));
        getStyleClass().add("width-chooser");
        setAccessibleText("Width of the pen");
        valueProperty().bindBidirectional(width);
    }
}
