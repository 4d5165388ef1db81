package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentedBatchTest {
    private static final Augmentation ALL = new Augmentation(0.2, 30, 0.2, true, 0.2, 0.5, 0.1, 0.5);
    private static final int INPUTS = 64;

    @TempDir
    Path folder;

    private DataSet data;
    private int[] order;

    @BeforeEach
    void drawStripes() {
        data = Stripes.in(folder, 20);
        order = IntStream.range(0, 60).map(i -> i * 7 % 60).toArray();
    }

    private AugmentedBatch batch(Augmentation amounts) {
        return new AugmentedBatch(data, order, amounts, 5);
    }

    @Test
    void eachRowIsItsPictureVariedByHand() {
        AugmentedBatch batch = batch(ALL);
        Augmenter augmenter = new Augmenter(ALL, data.preprocessing(), 5);
        batch.select(3, 16, 8);
        for (int row = 0; row < batch.size(); row++) {
            float[] expected = new float[INPUTS];
            data.pixels().readFloats(order[16 + row], expected, 0);
            augmenter.vary(expected, 0, 3, order[16 + row]);
            float[] read = new float[INPUTS];

            batch.readInputs(row, read, 0);

            assertThat(read).isEqualTo(expected);
            assertThat(batch.label(row)).isEqualTo(data.label(order[16 + row]));
        }
    }

    @Test
    void withoutAmountsThePicturesAreAsTheyWereRead() {
        AugmentedBatch batch = batch(Augmentation.NONE);
        PictureBatch pictures = new PictureBatch(data, order);
        for (int row = 0; row < batch.size(); row++) {
            float[] expected = new float[INPUTS];
            pictures.readInputs(row, expected, 0);
            float[] read = new float[INPUTS];

            batch.readInputs(row, read, 0);

            assertThat(read).isEqualTo(expected);
        }
    }

    @Test
    void whatIsLearnedDoesNotDependOnTheWorkers() {
        String alone = learned(1);

        assertThat(learned(2)).isEqualTo(alone);
        assertThat(learned(5)).isEqualTo(alone);
    }

    private String learned(int workers) {
        NetworkSpec network = NetworkSpec.classifier(INPUTS, List.of(20), Activation.RELU, 3);
        AugmentedBatch batch = batch(ALL);
        try (GradientDescent descent = new GradientDescent(
                InitialParameters.draw(network, new SplittableRandom(1)),
                new OptimizerSettings(Kind.ADAM, 0.001),
                10,
                workers)) {
            for (int epoch = 1; epoch <= 5; epoch++) {
                for (int from = 0; from < order.length; from += 10) {
                    batch.select(epoch, from, 10);
                    descent.step(batch);
                }
            }
            return descent.parameters().sha256();
        }
    }
}
