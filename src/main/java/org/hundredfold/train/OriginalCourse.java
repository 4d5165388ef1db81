package org.hundredfold.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.original.OriginalDescent;

/**
 * A training of the original network as plain values, so that it can be repeated without this program: one update after each
 * picture, in double precision.
 *
 * @param start the parameters that it starts from
 * @param rate of learning
 * @param pixels {@code [pictures][inputs]}: the bytes of each training picture
 * @param labels of each
 * @param orders {@code [epochs][pictures]}: the pictures in the order in which each epoch takes them
 */
public record OriginalCourse(NetworkParameters start, double rate, byte[][] pixels, int[] labels, int[][] orders) {
    /** Updates, by inputs of each, beyond which a repetition outside of this program takes minutes. */
    private static final long MOST_WORK = 2_000_000_000;

    /** That an update takes beside its inputs. */
    private static final int OVERHEAD = 1_000;

    /**
     * Of a training that ended; it is repeated to make sure that it ends at the same bits.
     *
     * @param epochs after which the network was what it is
     * @throws ExplainedException if that is not so, or if it cannot be repeated by others; the message says why
     */
    public static OriginalCourse of(
            LearnedPictures learned, TrainingSettings settings, NetworkParameters ended, int epochs) {
        refuseOthers(learned, settings, (long) epochs * learned.split().training().length);
        int[] training = learned.split().training();
        TrainingPlan plan =
                new TrainingPlan("", learned.data(), Optional.empty(), learned.split(), settings, ended.network());
        OriginalCourse course = new OriginalCourse(
                plan.start(),
                settings.optimizer().learningRate(),
                IntStream.of(training).mapToObj(learned.data().pixels()::copyOf).toArray(byte[][]::new),
                IntStream.of(training).map(learned.data()::label).toArray(),
                orders(training.length, epochs, settings.seed()));
        if (!course.end(learned, plan.picturesPerStep()).sha256().equals(ended.sha256())) {
            throw new ExplainedException(
                    "Trained once more with the pictures that are there now, it does not end at the same network.");
        }
        return course;
    }

    private static void refuseOthers(LearnedPictures learned, TrainingSettings settings, long updates) {
        if (!settings.updatesAfterEachPicture()) {
            throw new ExplainedException("It was not trained as the original was, with an update after each picture.");
        }
        if (!settings.augmentation().equals(Augmentation.NONE)) {
            throw new ExplainedException("Its pictures were varied at random while it learned.");
        }
        if (!learned.note().isEmpty()) {
            throw new ExplainedException(learned.note());
        }
        if (updates * (settings.preprocessing().inputs() + OVERHEAD) > MOST_WORK) {
            throw new ExplainedException("It made %,d updates, which takes NumPy many minutes.".formatted(updates));
        }
    }

    private static int[][] orders(int pictures, int epochs, long seed) {
        Shuffler shuffler = new Shuffler(seed);
        int[] order = IntStream.range(0, pictures).toArray();
        int[][] orders = new int[epochs][];
        Arrays.setAll(orders, epoch -> {
            shuffler.shuffle(order);
            return order.clone();
        });
        return orders;
    }

    private NetworkParameters end(LearnedPictures learned, int stretch) {
        int[] training = learned.split().training();
        return learned.data().pixels().reading(() -> {
            try (OriginalDescent descent = new OriginalDescent(start, rate, stretch)) {
                for (int[] order : orders) {
                    PictureBatch batch = new PictureBatch(
                            learned.data(),
                            IntStream.of(order).map(i -> training[i]).toArray());
                    for (int from = 0; from < order.length; from += stretch) {
                        batch.select(from, Math.min(stretch, order.length - from));
                        descent.step(batch);
                    }
                }
                return descent.parameters();
            }
        });
    }
}
