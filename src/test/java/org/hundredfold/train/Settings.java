package org.hundredfold.train;

import java.util.Collections;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;

/** Settings for small, quick trainings on {@link Stripes}. */
public final class Settings {
    private Settings() {}

    public static TrainingSettings small(int epochs) {
        return with(epochs, 0, 0.01, 1, 1);
    }

    /** Two epochs of a convolutional network. */
    public static TrainingSettings convolutional(boolean colour) {
        return small(2).toBuilder()
                .preprocessing(new Preprocessing(8, colour, Framing.CROP))
                .layers(List.of(
                        new Convolution(4, 3, Activation.RELU), new MaxPooling(2), new Dense(8, Activation.RELU, true)))
                .build();
    }

    /** A deep network with a learning rate that blows its activations up within a few steps. */
    static TrainingSettings diverging() {
        TrainingSettings small = small(50);
        return small.toBuilder()
                .hidden(Collections.nCopies(20, 16))
                .optimizer(Kind.MOMENTUM, 100)
                .earlyStop(0)
                .seed(1)
                .threads(1)
                .build();
    }

    public static TrainingSettings with(int epochs, int earlyStop, double learningRate, long seed, int threads) {
        return DenseSettings.of(
                Preset.QUICK,
                new Preprocessing(8, false, Framing.CROP),
                List.of(16),
                Activation.RELU,
                new OptimizerSettings(Kind.ADAM, learningRate),
                8,
                epochs,
                0.2,
                0.2,
                earlyStop,
                seed,
                threads);
    }
}
