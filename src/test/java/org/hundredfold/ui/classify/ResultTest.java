package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class ResultTest {
    @Test
    void aNetworkForFeaturesThatIsGoneIsAskedForInASentence() {
        FrozenFeatures gone = new FrozenFeatures("/nowhere/mobile.onnx", "abcd", FeatureScaling.UNIT, 224, 5);
        NetworkSpec spec = NetworkSpec.classifier(5, List.of(), Activation.RELU, 2);
        TrainedModel model = new TrainedModel(
                new NetworkParameters(spec, new float[spec.parameterCount()]),
                List.of("cat", "dog"),
                new Preprocessing(28, false, Framing.CROP).with(Optional.of(gone)));
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);

        Result result = Result.of(
                new Subject("pasted", () -> Optional.of(picture)),
                Optional.of(new Network(null, new Classifier(model))),
                100);

        assertThat(result.answer()).isEmpty();
        assertThat(result.problem()).contains("/nowhere/mobile.onnx", "no such file", "abcd");
    }
}
