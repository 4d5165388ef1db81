package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/** Goes along the epochs of a run, from one kept epoch to the next; its ends are those of the curves' axis. */
final class EpochSlider extends Slider {
    private final DoubleConsumer choose;
    private List<Integer> stops = List.of();
    private int epoch;
    private boolean showing;

    /** @param choose told where the user wants to go; answers by {@link #show} */
    EpochSlider(DoubleConsumer choose) {
        this.choose = choose;
        getStyleClass().add("epoch-slider");
        setAccessibleText("Epoch shown");
        valueProperty().addListener((observed, was, is) -> {
            if (!showing && is.doubleValue() != epoch) {
                choose.accept(is.doubleValue());
                show(this.stops, getMax(), epoch);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** @param end of the axis */
    void show(List<Integer> stops, double end, int epoch) {
        this.stops = stops;
        this.epoch = epoch;
        showing = true; // a new end may move the value, and that is not the user
        setMax(Math.max(1, end));
        setValue(epoch);
        showing = false;
        setDisable(stops.size() < 2);
    }

    private void onKey(KeyEvent event) {
        int at = stops.indexOf(epoch);
        switch (event.getCode()) {
            case LEFT, DOWN -> go(at - 1);
            case RIGHT, UP -> go(at + 1);
            case HOME -> go(0);
            case END -> go(stops.size() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int stop) {
        if (stop >= 0 && stop < stops.size()) {
            choose.accept(stops.get(stop));
        }
    }
}
