package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.LearnedPictures;

/**
 * Pictures whose answers are known, with which what was exported is tried: some of the user's own, and noise of awkward
 * sizes.
 *
 * @param note a sentence on why none of the user's own are among them; empty if some are
 */
public record GoldenPictures(List<GoldenPicture> pictures, String note) {
    private static final int MOST = 24;
    private static final List<int[]> AWKWARD = List.of(
            new int[] {1, 1}, new int[] {3, 200}, new int[] {200, 3}, new int[] {97, 131}, new int[] {640, 360});

    public GoldenPictures {
        pictures = List.copyOf(pictures);
    }

    /** Of pictures that the model was tested or validated on, or if there are none, has learned from; spread evenly. */
    public static GoldenPictures of(TrainedModel model, LearnedPictures learned) {
        Classifier classifier = new Classifier(model);
        List<GoldenPicture> own = new ArrayList<>();
        for (int picture : spread(notLearned(learned))) {
            Picture golden = learned.data().pictures().get(picture);
            try {
                BufferedImage image = new PictureDecoder()
                        .decode(golden.file(), model.preprocessing())
                        .image();
                own.add(new GoldenPicture(golden.relative(), image, classifier.classify(image)));
            } catch (UnreadablePictureException sinceThen) {
                // It was readable when the folder was read a moment ago; the others are proof enough.
            }
        }
        own.addAll(noise(classifier));
        return new GoldenPictures(own, "");
    }

    /**
     * Without pictures of the user's own.
     *
     * @param why there are none, in a sentence
     */
    public static GoldenPictures ofNoise(TrainedModel model, String why) {
        return new GoldenPictures(noise(new Classifier(model)), why);
    }

    private static int[] notLearned(LearnedPictures learned) {
        int[] others = IntStream.concat(
                        IntStream.of(learned.split().test()),
                        IntStream.of(learned.split().validation()))
                .sorted()
                .toArray();
        return others.length > 0 ? others : learned.split().training();
    }

    private static int[] spread(int[] all) {
        int count = Math.min(MOST, all.length);
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
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
        return new GoldenPicture("noise, %d x %d".formatted(width, height), image, classifier.classify(image));
    }
}
