package org.hundredfold.ui.runs;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Plays the kept epochs of a run one after the other, once. */
final class Film extends AnimationTimer {
    private static final double SECONDS = 7;
    private static final double LONGEST = 0.5;
    private static final double NANOS = 1e9;

    private final EpochsModel model;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private List<Integer> stops = List.of();
    private int first;
    private long begin;

    Film(EpochsModel model) {
        this.model = model;
        model.historyProperty().subscribe(history -> {
            if (history == null) {
                pause();
            }
        });
    }

    /** How long each of so many epochs is to be seen, so that all of them take some seconds. */
    static double secondsEach(int epochs) {
        return Math.min(LONGEST, SECONDS / epochs);
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** From where the user is; at the end from the beginning. */
    private void play() {
        EpochHistory history = model.historyProperty().get();
        if (history == null || history.stops().size() < 2) {
            return;
        }
        stops = history.stops();
        int at = stops.indexOf(model.chosenProperty().get());
        first = at == stops.size() - 1 ? 0 : at;
        model.choose(stops.get(first));
        begin = 0;
        playing.set(true);
        start();
    }

    void pause() {
        playing.set(false);
        stop();
    }

    @Override
    public void handle(long now) {
        if (begin == 0) {
            begin = now;
        }
        int index = first + (int) ((now - begin) / NANOS / secondsEach(stops.size()));
        model.choose(stops.get(Math.min(index, stops.size() - 1)));
        if (index >= stops.size() - 1) {
            pause();
        }
    }
}
