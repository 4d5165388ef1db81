package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.ExcitingPictures.Excited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExcitingPicturesTest {
    private static final int UNITS = 6;

    @TempDir
    private Path folder;

    private DataSet data;
    private int[] some;

    @BeforeEach
    void read() {
        data = Stripes.in(folder, 400);
        some = IntStream.range(0, data.pictures().size())
                .filter(i -> i % 7 != 0)
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "SIGMOID", "TANH"})
    void theyAreThoseThatATryOfEachPictureFinds(Activation activation) {
        NetworkParameters parameters = parameters(NetworkSpec.classifier(64, List.of(UNITS), activation, 3));
        for (int unit = 0; unit < UNITS; unit++) {
            List<Excited> found = ExcitingPictures.of(parameters, unit, data, some, 12, ReadProgress.NONE);

            List<Double> expected = new ArrayList<>();
            for (int picture : some) {
                double activity = activity(parameters, unit, picture, activation);
                if (activation != Activation.RELU || activity > 0) {
                    expected.add(activity);
                }
            }
            expected.sort(Comparator.reverseOrder());
            assertThat(found).hasSize(Math.min(12, expected.size()));
            for (int i = 0; i < found.size(); i++) {
                assertThat((double) found.get(i).activation()).isCloseTo(expected.get(i), within(1e-5));
                assertThat(activity(parameters, unit, found.get(i).picture(), activation))
                        .isCloseTo(expected.get(i), within(1e-5));
            }
            assertThat(found).extracting(Excited::picture).doesNotHaveDuplicates();
        }
    }

    @Test
    void withoutHiddenLayersTheUnitsAreTheClassesWithTheirScores() {
        NetworkParameters parameters = parameters(NetworkSpec.classifier(64, List.of(), Activation.RELU, 3));

        List<Excited> found = ExcitingPictures.of(parameters, 1, data, some, 5, ReadProgress.NONE);

        double highest = IntStream.of(some)
                .mapToDouble(picture -> activity(parameters, 1, picture, Activation.IDENTITY))
                .max()
                .orElseThrow();
        assertThat(found).hasSize(5);
        assertThat((double) found.get(0).activation()).isCloseTo(highest, within(1e-5));
    }

    @Test
    void ofEqualOnesTheFirstComesFirst() {
        NetworkParameters parameters =
                new NetworkParameters(NetworkSpec.classifier(64, List.of(), Activation.RELU, 3), new float[65 * 3]);

        assertThat(ExcitingPictures.of(parameters, 0, data, some, 3, ReadProgress.NONE))
                .extracting(Excited::picture)
                .containsExactly(some[0], some[1], some[2]);
    }

    @Test
    void aUnitThatIsNeverActiveHasNone() {
        NetworkParameters parameters = new NetworkParameters(
                NetworkSpec.classifier(64, List.of(4), Activation.RELU, 3), new float[65 * 4 + 5 * 3]);

        assertThat(ExcitingPictures.of(parameters, 0, data, some, 3, ReadProgress.NONE))
                .isEmpty();
    }

    @Test
    void itStopsWhenItIsNoLongerWanted() {
        NetworkParameters parameters = parameters(NetworkSpec.classifier(64, List.of(4), Activation.RELU, 3));
        ReadProgress stopped = new ReadProgress() {
            private int done;

            @Override
            public void report(int now, int total) {
                assertThat(done).isZero();
                done = now;
            }

            @Override
            public boolean cancelled() {
                return done > 0;
            }
        };
        assertThatThrownBy(() -> ExcitingPictures.of(parameters, 0, data, some, 3, stopped))
                .isInstanceOf(CancellationException.class);
    }

    private static NetworkParameters parameters(NetworkSpec network) {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[network.parameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return new NetworkParameters(network, values);
    }

    /** By plain loops. */
    private double activity(NetworkParameters parameters, int unit, int picture, Activation activation) {
        NetworkSpec network = parameters.network();
        float[] inputs = new float[64];
        data.pixels().readFloats(picture, inputs, 0);
        double z = parameters.values()[network.bias(0).orElseThrow().offset() + unit];
        for (int i = 0; i < 64; i++) {
            z += parameters.values()[unit * 64 + i] * inputs[i];
        }
        return switch (activation) {
            case IDENTITY -> z;
            case RELU -> Math.max(0, z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
        };
    }
}
