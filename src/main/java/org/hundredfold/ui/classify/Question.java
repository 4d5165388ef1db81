package org.hundredfold.ui.classify;

import org.hundredfold.model.Answer;
import org.hundredfold.model.TrainedModel;

/**
 * An answer and the class whose score is to be explained.
 *
 * @param result with an answer
 * @param index of the class
 */
record Question(Result result, int index) {
    Answer answer() {
        return result.answer().orElseThrow();
    }

    Network network() {
        return result.network().orElseThrow();
    }

    TrainedModel model() {
        return network().classifier().model();
    }

    String className() {
        return model().classes().get(index);
    }
}
