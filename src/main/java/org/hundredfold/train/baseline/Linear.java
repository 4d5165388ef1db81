package org.hundredfold.train.baseline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Split;
import org.hundredfold.nn.Inference;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.Predictions;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;

/** Softmax regression: a network without hidden layers, trained as the others are, with settings of its own. */
final class Linear implements Baseline {
    private static final OptimizerSettings OPTIMIZER = new OptimizerSettings(Kind.ADAM, 0.001);
    private static final int BATCH = 64;
    private static final int EARLY_STOP = 5;
    /** So that few pictures are seen often enough to learn from, and many do not take long. */
    private static final int PICTURES_SEEN = 1_500_000;

    private static final int FEWEST_EPOCHS = 5;
    private static final int MOST_EPOCHS = 300;
    /** A step is so small that sharing it out costs more than it gains. */
    private static final int WORKERS = 1;

    private final int learned;
    private final NetworkParameters parameters;

    /** @throws CancellationException if it is stopped */
    Linear(TrainingPlan plan, TrainingControl control) {
        learned = plan.split().training().length;
        TrainingResult result = new Trainer(withoutHiddenLayers(plan), List.of(), control).run();
        if (result.ending() == Ending.STOPPED) {
            throw new CancellationException("The training of the linear classifier was stopped");
        }
        parameters = result.model().parameters();
    }

    private static TrainingPlan withoutHiddenLayers(TrainingPlan plan) {
        Split split = new Split(plan.split().training(), plan.split().validation(), new int[0]);
        TrainingSettings settings =
                TrainingSettings.of(Preset.QUICK)
                        .splitAs(plan.settings(), plan.settings().preprocessing())
                        .toBuilder()
                        .layers(List.of())
                        .recipe(Recipe.PLAIN)
                        .augmentation(Augmentation.NONE)
                        .optimizer(OPTIMIZER.kind(), OPTIMIZER.learningRate())
                        .weightDecay(0)
                        .batch(BATCH)
                        .epochs(Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, PICTURES_SEEN / split.training().length)))
                        .testShare(0)
                        .earlyStop(EARLY_STOP)
                        .threads(WORKERS)
                        .build();
        return new TrainingPlan(
                plan.name(),
                plan.data(),
                Optional.empty(),
                split,
                settings,
                settings.network(plan.data().classes().size(), standardisation(plan)));
    }

    /** Pixels are alike everywhere; features may be of any size. */
    private static Standardisation standardisation(TrainingPlan plan) {
        return plan.settings().preprocessing().frozen().isPresent()
                ? plan.network().standardisation()
                : Standardisation.NONE;
    }

    @Override
    public int learned() {
        return learned;
    }

    @Override
    public int[] answer(DataSet data, int[] pictures) {
        try (Inference inference = new Inference(parameters, WORKERS)) {
            PictureBatch batch = new PictureBatch(data, pictures);
            Predictions predictions = data.pixels().reading(() -> inference.predict(batch));
            return predictions.answers();
        }
    }
}
