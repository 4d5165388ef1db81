package org.hundredfold.proof;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;

/**
 * All that decides where the original network ends: the same for every way of training it.
 *
 * @param first name of the class whose target is 0
 * @param second name of the class whose target is 1
 * @param samples pictures of both in the order of training
 * @param rate learning rate
 * @param seed of the start and of the order
 */
public record OriginalSetup(
        String first, String second, OriginalSamples samples, OriginalWeights start, double rate, long seed) {
    /** What is trained with, as the preset has it. */
    public static final TrainingSettings SETTINGS = TrainingSettings.of(Preset.ORIGINAL);

    /** So that the values of all pictures stay below 20 MB, however large the folder is. */
    private static final int MOST_PICTURES = 20_000;

    /**
     * Draws the weights and shuffles the pictures.
     *
     * @param data prepared as {@link #SETTINGS} says
     */
    public static OriginalSetup of(DataSet data, ClassPair classes, long seed) {
        if (!data.preprocessing().equals(SETTINGS.preprocessing())) {
            throw new IllegalArgumentException("The original network takes 10 x 10 grey pixels");
        }
        return new OriginalSetup(
                data.classes().get(classes.first()),
                data.classes().get(classes.second()),
                data.pixels().reading(() -> samples(data, classes, seed)),
                start(seed),
                SETTINGS.optimizer().learningRate(),
                seed);
    }

    private static OriginalSamples samples(DataSet data, ClassPair classes, long seed) {
        int[] labels = data.labels();
        int[] pictures = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == classes.first() || labels[i] == classes.second())
                .toArray();
        shuffle(pictures, new Random(seed));
        int count = Math.min(pictures.length, MOST_PICTURES);
        int pixels = data.preprocessing().inputs();
        double[] x = new double[count * (pixels + 1)];
        double[] t = new double[count];
        float[] values = new float[pixels];
        for (int n = 0; n < count; n++) {
            data.pixels().readFloats(pictures[n], values, 0);
            for (int i = 0; i < pixels; i++) {
                x[n * (pixels + 1) + i] = values[i];
            }
            x[n * (pixels + 1) + pixels] = 1;
            t[n] = labels[pictures[n]] == classes.second() ? 1 : 0;
        }
        return new OriginalSamples(pixels + 1, x, t);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private static OriginalWeights start(long seed) {
        NetworkSpec network = SETTINGS.network(2);
        NetworkParameters drawn = InitialParameters.draw(network, new SplittableRandom(seed));
        return OriginalLayout.weights(network, drawn.doubles());
    }

    /** In words, such as {@code 101-10-1}. */
    public String network() {
        return "%d-%d-1".formatted(start.inputs(), start.units());
    }
}
