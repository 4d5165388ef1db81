package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import org.hundredfold.model.TrainedModel;

/**
 * How a training ended.
 *
 * @param explanation why it ended before its last epoch, in words; empty when it ran to the end
 * @param bestEpoch the epoch the model was taken from: the one with the lowest validation loss, or training loss without
 *     validation pictures; 0 if none was finished with a finite loss
 * @param validation of the model; empty without validation pictures
 * @param test of the model on the sealed pictures; empty without any
 * @param answers of the model to each of these pictures; empty without any
 * @param testLikeTraining how many pictures of a separate test folder look nearly like ones for training or validation;
 *     empty without such a folder, for then like pictures stay on one side of the split
 * @param steps updates made
 * @param seconds of training, pauses and scoring left out
 * @param picturesPerSecond of training over the whole run
 */
public record TrainingResult(
        Ending ending,
        String explanation,
        int epochs,
        int bestEpoch,
        TrainedModel model,
        Optional<Evaluation> validation,
        Optional<Evaluation> test,
        List<PictureAnswer> answers,
        Optional<Integer> testLikeTraining,
        long steps,
        double seconds,
        double picturesPerSecond) {
    public enum Ending {
        /** All epochs were trained. */
        COMPLETED,
        /** The validation loss stopped falling. */
        EARLY,
        /** The user stopped it. */
        STOPPED,
        /** The numbers went wrong (not a number, infinite); the model is the best from before. */
        DIVERGED
    }
}
