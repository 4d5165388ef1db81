package org.hundredfold.ui.data;

import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How far one thing about pictures is varied: a slider below its name and its amount in words. */
final class AmountSlider extends VBox {
    private final Slider slider;
    private final DoubleFunction<String> words;
    private final Label value = Labels.muted("");
    private double amount;
    private boolean following;

    /**
     * @param explanation one sentence
     * @param most the largest amount, of which the smallest is 0
     * @param steps to each whole 1
     * @param words for an amount above 0
     * @param moved called when the user has moved it
     */
    AmountSlider(
            String name, String explanation, double most, double steps, DoubleFunction<String> words, Runnable moved) {
        this.words = words;
        slider = new Slider(0, most, 0);
        slider.setBlockIncrement(1 / steps);
        slider.setAccessibleText(name);
        Tooltip.install(this, new Tooltip(explanation));
        getStyleClass().add("amount");
        getChildren().addAll(Layout.row(new Label(name), Layout.spacer(), value), slider);
        slider.valueProperty().subscribe((was, is) -> {
            if (!following) {
                say(Math.round(is.doubleValue() * steps) / steps);
                moved.run();
            }
        });
        say(0);
    }

    double amount() {
        return amount;
    }

    /** Stands at an amount from elsewhere; a thumb that is being moved to it stays where it is. */
    void show(double other) {
        if (other != amount) {
            following = true;
            slider.setValue(other);
            following = false;
            say(other);
        }
    }

    private void say(double said) {
        amount = said;
        value.setText(said == 0 ? "off" : words.apply(said));
        slider.setAccessibleHelp(value.getText());
    }
}
