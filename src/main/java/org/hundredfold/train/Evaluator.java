package org.hundredfold.train;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Inference;
import org.hundredfold.nn.Predictions;

/** Scores a model on pictures. */
public final class Evaluator {
    private Evaluator() {}

    /** On a whole data set, read with the model's classes and preprocessing. */
    public static Evaluation evaluate(TrainedModel model, DataSet data, int workers) {
        int[] all = IntStream.range(0, data.pictures().size()).toArray();
        return evaluate(model, data, all, workers).orElseThrow();
    }

    /** On the pictures with the given indices; empty without any. */
    public static Optional<Evaluation> evaluate(TrainedModel model, DataSet data, int[] pictures, int workers) {
        if (pictures.length == 0) {
            return Optional.empty();
        }
        try (Inference inference = new Inference(model.parameters(), workers)) {
            PictureBatch batch = new PictureBatch(data, pictures);
            Predictions predictions = data.pixels().reading(() -> inference.predict(batch));
            int classes = model.classes().size();
            int[][] confusion = new int[classes][classes];
            for (int row = 0; row < pictures.length; row++) {
                confusion[batch.label(row)][predictions.answers()[row]]++;
            }
            return Optional.of(new Evaluation(model.classes(), confusion, predictions.loss() / pictures.length));
        }
    }
}
