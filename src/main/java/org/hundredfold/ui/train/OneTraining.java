package org.hundredfold.ui.train;

import java.util.function.Consumer;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;

/** The one training that can go on at a time. For the thread of the window. */
public interface OneTraining {
    /** Whether nothing is read, trained, paused or being stopped, so that a training can begin. */
    boolean isIdle();

    /** To be told of every end, of whatever training; by then another one may begin. */
    void onEnd(Consumer<TrainingEnd> watcher);

    /**
     * Reads what a training needs and trains it; its end is told to those who watch. Only when idle.
     *
     * @param words what is read
     * @param settings that the plan will have
     * @param listener told of the training on its own thread, when it has got into the store
     */
    void train(String words, TrainingSettings settings, PlacedLoader<TrainingPlan> load, TrainingListener listener);
}
