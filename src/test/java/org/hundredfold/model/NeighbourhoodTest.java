package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Neighbourhood.Neighbour;
import org.hundredfold.model.Neighbourhood.Way;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeighbourhoodTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aPictureThatWasLearnedFromIsItsOwnNearestNeighbour(Way way) {
        DataSet data = Stripes.photosIn(folder, new Preprocessing(8, true, Framing.CROP));
        int[] learned = IntStream.range(1, data.pictures().size()).toArray();
        NetworkSpec network = NetworkSpec.classifier(
                data.preprocessing().inputs(),
                List.of(6),
                Activation.TANH,
                data.classes().size());
        TrainedModel model = new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(1)), data.classes(), data.preprocessing());
        Neighbourhood neighbourhood = Neighbourhood.of(model, data, learned, 2);
        Classifier classifier = new Classifier(model);

        for (int picture : learned) {
            List<Neighbour> nearest =
                    neighbourhood.nearest(classifier.classify(data.pixels().copyOf(picture)), way, 2);

            assertThat(nearest.get(0).distance()).isLessThan(1e-5);
            assertThat(nearest.get(0).className())
                    .isEqualTo(data.classes().get(data.label(nearest.get(0).index())));
            assertThat(nearest).extracting(Neighbour::distance).isSorted();
        }
        assertThat(neighbourhood.nearest(classifier.classify(data.pixels().copyOf(0)), way, 99))
                .hasSize(learned.length)
                .noneMatch(neighbour -> neighbour.index() == 0);
    }
}
