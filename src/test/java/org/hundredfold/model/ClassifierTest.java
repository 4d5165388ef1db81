package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 31, 40, 128})
    void aPhotoIsSeenPixelByPixelAsInTraining(int size) throws Exception {
        DataSet data = Stripes.photosIn(folder, new Preprocessing(size, true, Framing.CROP));
        Classifier classifier = new Classifier(untrained(data));

        for (Picture picture : data.pictures()) {
            assertThat(classifier.classify(picture.file()).pixels())
                    .isEqualTo(data.pixels().copyOf(data.pictures().indexOf(picture)));
        }
    }

    private static TrainedModel untrained(DataSet data) {
        Preprocessing preprocessing = data.preprocessing();
        NetworkSpec network = NetworkSpec.classifier(preprocessing.inputs(), List.of(), Activation.RELU, 2);
        float[] values = new float[network.parameterCount()];
        return new TrainedModel(new NetworkParameters(network, values), data.classes(), preprocessing);
    }
}
