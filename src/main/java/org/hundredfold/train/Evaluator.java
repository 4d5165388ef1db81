package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Inference;
import org.hundredfold.nn.Predictions;

/** Scores a model on pictures. */
public final class Evaluator {
    /** Pictures whose probabilities are in memory together. */
    private static final int AT_ONCE = 4096;

    private Evaluator() {}

    /** On a whole data set, read with the model's classes and preprocessing. */
    public static Scored score(TrainedModel model, DataSet data, int workers) {
        int[] all = IntStream.range(0, data.pictures().size()).toArray();
        return score(model, data, all, workers).orElseThrow();
    }

    /** On the pictures with the given indices; empty without any. */
    public static Optional<Scored> score(TrainedModel model, DataSet data, int[] pictures, int workers) {
        if (pictures.length == 0) {
            return Optional.empty();
        }
        List<PictureAnswer> answers = new ArrayList<>();
        int[] given = new int[pictures.length];
        int[] labels = data.labels();
        double loss = answer(model, data, pictures, workers, (index, answer, probabilities) -> {
            given[answers.size()] = answer;
            Picture picture = data.pictures().get(index);
            answers.add(new PictureAnswer(
                    picture.relative(),
                    picture.content(),
                    model.classes().get(labels[index]),
                    model.classes().get(answer),
                    (float) probabilities[answer]));
        });
        Evaluation evaluation =
                Evaluation.of(model.classes(), row -> labels[pictures[row]], given, loss / pictures.length);
        return Optional.of(new Scored(evaluation, answers));
    }

    /** Told what a model answers to a picture. */
    @FunctionalInterface
    public interface AnswerListener {
        /**
         * @param picture index
         * @param answer index of the most probable class
         * @param probabilities of each class, calibrated where the model is
         */
        void answered(int picture, int answer, double[] probabilities);
    }

    /**
     * Goes through the pictures with the given indices, in their order; the listener is called on this thread.
     *
     * @return the loss of all together, of the network's own probabilities
     */
    public static double answer(
            TrainedModel model, DataSet data, int[] pictures, int workers, AnswerListener listener) {
        DataSet asked = data.part(pictures); // pixels that lie elsewhere come in the order in which they are asked for
        PictureBatch batch =
                new PictureBatch(asked, IntStream.range(0, pictures.length).toArray());
        double loss = 0;
        try (Inference inference = new Inference(model.parameters(), workers)) {
            for (int from = 0; from < pictures.length; from += AT_ONCE) {
                int size = Math.min(AT_ONCE, pictures.length - from);
                double[][] probabilities = new double[size][];
                batch.select(from, size);
                Predictions predictions = asked.pixels().reading(() -> inference.predict(batch, probabilities));
                loss += predictions.loss();
                for (int row = 0; row < size; row++) {
                    listener.answered(pictures[from + row], predictions.answers()[row], model.told(probabilities[row]));
                }
            }
        }
        return loss;
    }
}
