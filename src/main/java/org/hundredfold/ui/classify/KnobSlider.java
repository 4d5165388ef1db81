package org.hundredfold.ui.classify;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** Turns one knob of the picture that is played with: a slider below its name and its amount. A drag is one step to undo. */
final class KnobSlider extends VBox {
    private final Player player;
    private final Knob knob;
    private final Slider slider;
    private final Label value = Labels.muted("");
    private boolean following;
    private boolean moved;

    KnobSlider(Player player, Knob knob) {
        this.player = player;
        this.knob = knob;
        slider = new Slider(knob.least(), knob.most(), knob.rest());
        slider.setBlockIncrement(knob.step());
        slider.setAccessibleText(knob.title());
        getStyleClass().add("knob");
        getChildren().addAll(Layout.row(new Label(knob.title()), Layout.spacer(), value), slider);
        slider.valueChangingProperty().subscribe(changing -> moved = false);
        slider.valueProperty().subscribe((was, is) -> turn(is.doubleValue()));
        player.playedProperty().subscribe(this::show);
    }

    private void turn(double to) {
        double amount = Math.round(to / knob.step()) * knob.step();
        if (!following
                && player.isPlaying()
                && amount != player.playedProperty().get().amount(knob)) {
            player.turn(knob, amount, moved);
            moved = slider.isValueChanging();
        }
    }

    /** A thumb that is being dragged stays where it is. */
    private void show(Played played) {
        double amount = played == null ? knob.rest() : played.amount(knob);
        value.setText(knob.words(amount));
        slider.setAccessibleHelp(value.getText());
        if (!slider.isValueChanging()) {
            following = true;
            slider.setValue(amount);
            following = false;
        }
    }
}
