package org.hundredfold.model;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Probe;

/** Answers for single pictures, which are prepared as those that the model learned from. Callable from any thread. */
public final class Classifier {
    private final TrainedModel model;
    private final NetworkSpec network;
    private final LastHidden hidden;
    private final Probe probe;
    private final PictureDecoder decoder = new PictureDecoder();
    private final Preprocessor preprocessor;

    public Classifier(TrainedModel model) {
        this.model = model;
        network = model.parameters().network();
        hidden = LastHidden.of(network);
        probe = Probe.ofFew(model.parameters(), 1);
        preprocessor = new Preprocessor(model.preprocessing());
    }

    /**
     * @throws UnreadablePictureException with the reason, if the file is not a picture that can be read
     * @throws org.hundredfold.ExplainedException if it looks at features, and the network that makes them is gone or has changed
     */
    public Answer classify(Path file) throws UnreadablePictureException {
        return classify(decoder.decode(file, model.preprocessing()).image());
    }

    /** As {@link #classify(Path)}, with the file in memory. */
    public Answer classifyFile(byte[] file) throws UnreadablePictureException {
        return classify(decoder.decode(file, model.preprocessing()).image());
    }

    public Answer classify(BufferedImage picture) {
        byte[] pixels = preprocessor.apply(picture);
        return model.preprocessing()
                .frozen()
                .map(features -> answer(features(features, picture), pixels))
                .orElseGet(() -> classify(pixels));
    }

    private float[] features(FrozenFeatures wanted, BufferedImage picture) {
        return FrozenNetwork.shared(wanted).of(picture, model.preprocessing().framing());
    }

    /**
     * For a network that looks at pixels and not at features.
     *
     * @param pixels bytes laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
     */
    public Answer classify(byte[] pixels) {
        return answer(Inputs.ofPixels(pixels), pixels);
    }

    private Answer answer(float[] inputs, byte[] pixels) {
        List<float[]> activations = activations(inputs);
        float[] last = activations.get(activations.size() - 1);
        double[] probabilities = model.told(network.probabilities(
                IntStream.range(0, last.length).mapToDouble(i -> last[i]).toArray()));
        List<Score> scores = IntStream.range(0, probabilities.length)
                .mapToObj(i -> new Score(model.classes().get(i), probabilities[i]))
                .toList();
        Look look = Look.of(
                hidden, hidden.exists() ? activations.get(hidden.layer()) : inputs, pixels, model.preprocessing());
        return new Answer(
                scores,
                pixels,
                inputs,
                look,
                model.calibration().map(some -> some.familiarity().novelty(look)));
    }

    private List<float[]> activations(float[] inputs) {
        synchronized (probe) {
            return probe.activations(Inputs.of(inputs));
        }
    }

    public TrainedModel model() {
        return model;
    }
}
