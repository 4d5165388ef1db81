package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Decoded;
import org.hundredfold.data.PathText;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;

/**
 * Pictures whose answers are known, with which what was exported is tried: some of the user's own, and noise of awkward
 * sizes. They are decoded in full, as other programs decode them.
 *
 * @param note a sentence on why none of the user's own are among them; empty if some are
 */
public record GoldenPictures(List<GoldenPicture> pictures, String note) {
    private static final int MOST = 24;
    /** Of one picture; what prepares it takes 24 bytes for each. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final List<int[]> AWKWARD = List.of(
            new int[] {1, 1}, new int[] {3, 200}, new int[] {200, 3}, new int[] {97, 131}, new int[] {640, 360});

    public GoldenPictures {
        pictures = List.copyOf(pictures);
    }

    /**
     * Of the first files of a shuffled list that can be read; no more are opened.
     *
     * @param files below the folder, as {@link PathText}; what is no picture, or too large a one, is passed over
     */
    public static GoldenPictures of(TrainedModel model, Path folder, List<String> files) {
        Classifier classifier = new Classifier(model);
        List<String> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(1));
        List<GoldenPicture> own = shuffled.stream()
                .flatMap(name -> own(name, folder, classifier).stream())
                .limit(MOST)
                .toList();
        return own.isEmpty()
                ? ofNoise(model)
                : new GoldenPictures(
                        Stream.concat(own.stream(), noise(classifier).stream()).toList(), "");
    }

    /** Without pictures of the user's own, as there are none to be read. */
    public static GoldenPictures ofNoise(TrainedModel model) {
        return new GoldenPictures(
                noise(new Classifier(model)),
                "None of the run's pictures was there to be read, or all have more than %d million pixels. So these are noise."
                        .formatted(MOST_PIXELS / 1_000_000));
    }

    private static Optional<GoldenPicture> own(String name, Path folder, Classifier classifier) {
        try {
            Path file = PathText.resolve(folder, name);
            Decoded asLearned =
                    new PictureDecoder().decode(file, classifier.model().preprocessing());
            if ((long) asLearned.width() * asLearned.height() > MOST_PIXELS) {
                return Optional.empty();
            }
            return Optional.of(new GoldenPicture(
                    name,
                    () -> whole(file),
                    classifier.classify(new PictureDecoder().decode(file).image()),
                    Optional.of(classifier.classify(asLearned.image()))));
        } catch (UnreadablePictureException | InvalidPathException passedOver) {
            return Optional.empty();
        }
    }

    private static BufferedImage whole(Path file) {
        try {
            return new PictureDecoder().decode(file).image();
        } catch (UnreadablePictureException failure) {
            throw new ExplainedException(
                    "The picture %s %s. Export once more.".formatted(file, failure.getMessage()), failure);
        }
    }

    private static List<GoldenPicture> noise(Classifier classifier) {
        int size = classifier.model().preprocessing().size();
        Random random = new Random(1);
        return Stream.concat(AWKWARD.stream(), Stream.of(new int[] {size, size}))
                .map(sides -> noise(sides[0], sides[1], random, classifier))
                .toList();
    }

    private static GoldenPicture noise(int width, int height, Random random, Classifier classifier) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return new GoldenPicture(
                "noise, %d x %d".formatted(width, height), () -> image, classifier.classify(image), Optional.empty());
    }
}
