package org.hundredfold.ui.classify;

import org.hundredfold.data.Preprocessing.Framing;
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

    /** Whether the network saw white beside the picture too. */
    boolean isMoreThanThePicture() {
        return model().preprocessing().framing() == Framing.FIT
                && result.picture()
                        .filter(picture -> picture.getWidth() != picture.getHeight())
                        .isPresent();
    }

    /** Whether the same network is asked about the same class as before, and only the picture is another. */
    boolean goesOn(Question before) {
        return network() == before.network() && index == before.index;
    }

    String className() {
        return model().classes().get(index);
    }
}
