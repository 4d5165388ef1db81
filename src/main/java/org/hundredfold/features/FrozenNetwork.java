package org.hundredfold.features;

import java.awt.image.BufferedImage;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FeatureSource.Extractor;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Preprocessor;

/**
 * A network that others have trained, from an ONNX file, which turns pictures into features and does not learn any more. When
 * it is opened it has shown on two pictures that it can. Callable from several threads at a time.
 */
public final class FrozenNetwork implements Extractor {
    /** More would be pixels again. */
    private static final int MOST_FEATURES = 100_000;

    private static final String OTHER = "Choose another network, or export this one again.";

    /** The one asked for last. */
    private static SoftReference<FrozenNetwork> shared = new SoftReference<>(null);

    private final Refusal refusal;
    private final OnnxSession session;
    private final FrozenFeatures features;

    private FrozenNetwork(OnnxFile file, Optional<FeatureScaling> wanted) {
        refusal = new Refusal(file.path());
        session = new OnnxSession(file);
        try {
            FeatureScaling scaling = wanted.orElseGet(() -> usual(session.input(), file.metadata()));
            refusal.unless(
                    !session.input().bytes() || scaling == FeatureScaling.BYTES,
                    "it takes whole numbers from 0 to 255, which leave nothing to scale",
                    "Leave the scaling to the program, or choose bytes.");
            features = new FrozenFeatures(
                    file.path().toAbsolutePath().normalize().toString(),
                    file.sha256(),
                    scaling,
                    session.input().size(),
                    probed(scaling));
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /**
     * Opens a file that the user has chosen.
     *
     * @param scaling empty for what the file says, or else for what is usual
     * @throws ExplainedException if it cannot be used
     */
    public static FrozenNetwork open(Path file, Optional<FeatureScaling> scaling) {
        OnnxFile read = OnnxFile.read(file);
        Trial.pass(read, scaling);
        return opened(read, scaling);
    }

    /**
     * The same, which is not to be closed: those who ask for the same network at about the same time share it, and its memory
     * is freed some time after the last of them.
     */
    public static synchronized FrozenNetwork shared(FrozenFeatures wanted) {
        FrozenNetwork known = shared.get();
        if (known == null || !known.features().equals(wanted)) {
            known = open(wanted);
            shared = new SoftReference<>(known);
        }
        return known;
    }

    /** In this process. */
    static FrozenNetwork opened(OnnxFile file, Optional<FeatureScaling> scaling) {
        return new FrozenNetwork(file, scaling);
    }

    /** As {@link org.hundredfold.data.FeatureSource#open}; what has been learned with once opens again. */
    public static FrozenNetwork open(FrozenFeatures wanted) {
        OnnxFile file;
        try {
            file = OnnxFile.read(wanted.path());
        } catch (ExplainedException refused) {
            throw new ExplainedException(
                    "%s The network for features with the SHA-256 %s is needed there."
                            .formatted(refused.getMessage(), wanted.sha256()),
                    refused);
        }
        new Refusal(wanted.path())
                .unless(
                        file.sha256().equals(wanted.sha256()),
                        "it is not the file any more that was learned with, whose SHA-256 is %s"
                                .formatted(wanted.sha256()),
                        "Put that file back there.");
        return new FrozenNetwork(file, Optional.of(wanted.scaling()));
    }

    /** What the file says, in the words of the ONNX standard; else what fits the input. */
    private static FeatureScaling usual(PictureInput input, Map<String, String> metadata) {
        if (input.bytes()) {
            return FeatureScaling.BYTES;
        }
        return switch (metadata.getOrDefault("Image.NominalPixelRange", "")) {
            case "NominalRange_0_255" -> FeatureScaling.BYTES;
            case "Normalized_0_1" -> FeatureScaling.UNIT;
            case "Normalized_1_1" -> FeatureScaling.SIGNED;
            default -> input.colour() ? FeatureScaling.IMAGENET : FeatureScaling.UNIT;
        };
    }

    /** How many features it has, after it has shown that they say something. */
    private int probed(FeatureScaling scaling) {
        float[] one = session.run(scaled(noise(1), scaling));
        float[] other = session.run(scaled(noise(2), scaling));
        refusal.unless(
                one.length >= 2 && one.length <= MOST_FEATURES,
                "it answers with %d numbers for a picture".formatted(one.length),
                "Export the network up to its last layer but one.");
        requireFinite(one);
        requireFinite(other);
        refusal.unless(one.length == other.length, "it answers now with more numbers and now with fewer", OTHER);
        refusal.unless(!Arrays.equals(one, other), "it answers the same to different pictures", OTHER);
        return one.length;
    }

    private byte[] noise(long seed) {
        byte[] pixels = new byte[session.input().values()];
        new SplittableRandom(seed).nextBytes(pixels);
        return pixels;
    }

    private void requireFinite(float[] values) {
        for (float value : values) {
            refusal.unless(
                    Float.isFinite(value),
                    "it answers with numbers that are none (NaN or infinite)",
                    "Choose another scaling or another network.");
        }
    }

    public FrozenFeatures features() {
        return features;
    }

    public PictureInput input() {
        return session.input();
    }

    /** Name of the output that is taken. */
    public String output() {
        return session.output();
    }

    @Override
    public float[] of(BufferedImage picture, Framing framing) {
        PictureInput input = session.input();
        Preprocessing preprocessing = new Preprocessing(input.size(), input.colour(), framing);
        float[] values = session.run(scaled(new Preprocessor(preprocessing).apply(picture), features.scaling()));
        refusal.unless(
                values.length == features.length(), "it answers now with more numbers and now with fewer", OTHER);
        requireFinite(values);
        return values;
    }

    private float[] scaled(byte[] pixels, FeatureScaling scaling) {
        PictureInput input = session.input();
        float[] scaled = new float[pixels.length];
        int plane = input.size() * input.size();
        for (int i = 0; i < pixels.length; i++) {
            scaled[input.place(i / plane, i % plane)] = scaling.apply(pixels[i], i / plane);
        }
        return scaled;
    }

    @Override
    public void close() {
        session.close();
    }
}
