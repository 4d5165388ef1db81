package org.hundredfold.model;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.nn.ReferenceNetwork;

/**
 * Answers for single pictures, which are prepared as those that the model learned from. It uses the loop reference:
 * for one picture that takes a millisecond and needs no native library. Immutable; callable from any thread.
 */
public final class Classifier {
    private final TrainedModel model;
    private final ReferenceNetwork network;
    private final double[] parameters;
    private final PictureDecoder decoder = new PictureDecoder();
    private final Preprocessor preprocessor;

    public Classifier(TrainedModel model) {
        this.model = model;
        network = new ReferenceNetwork(model.parameters().network());
        parameters = model.parameters().doubles();
        preprocessor = new Preprocessor(model.preprocessing());
    }

    /**
     * @throws UnreadablePictureException with the reason, if the file is not a picture that can be read
     * @throws org.hundredfold.ExplainedException if it looks at features, and the network that makes them is gone or has changed
     */
    public Answer classify(Path file) throws UnreadablePictureException {
        return classify(decoder.decode(file, model.preprocessing()).image());
    }

    public Answer classify(BufferedImage picture) {
        byte[] pixels = preprocessor.apply(picture);
        return model.preprocessing()
                .frozen()
                .map(features -> answer(features(features, picture), pixels))
                .orElseGet(() -> classify(pixels));
    }

    private double[] features(FrozenFeatures wanted, BufferedImage picture) {
        float[] features =
                FrozenNetwork.shared(wanted).of(picture, model.preprocessing().framing());
        return IntStream.range(0, features.length).mapToDouble(i -> features[i]).toArray();
    }

    /**
     * For a network that looks at pixels and not at features.
     *
     * @param pixels bytes laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
     */
    public Answer classify(byte[] pixels) {
        double[] inputs = new double[pixels.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (pixels[i] & 0xFF) / 255.0;
        }
        return answer(inputs, pixels);
    }

    private Answer answer(double[] inputs, byte[] pixels) {
        double[] probabilities = network.probabilities(parameters, inputs);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            scores.add(new Score(model.classes().get(i), probabilities[i]));
        }
        return new Answer(scores, pixels);
    }

    public TrainedModel model() {
        return model;
    }
}
