package org.hundredfold.train.baseline;

import org.hundredfold.data.DataSet;
import org.hundredfold.nn.NearestRows;
import org.hundredfold.train.TrainingControl;

/**
 * Answers with the class of most of the 4 training pictures whose pixels are nearest, by Euclidean distance; of classes with as
 * many that of the nearer one. What it costs grows with the pictures it knows times those it answers, so of many training
 * pictures it knows a sample.
 */
final class Neighbours implements Baseline {
    static final int MOST_KNOWN = 20_000;
    private static final int VOTERS = 4;
    /** Brings the values 0 to 255 of pixels into the range that {@link NearestRows} takes, which changes no distance. */
    private static final int MIDDLE = 128;

    private final DataSet data;
    private final int[] known;
    private final int workers;
    private final TrainingControl control;

    Neighbours(DataSet data, int[] training, int mostKnown, long seed, int workers, TrainingControl control) {
        this.data = data;
        this.workers = workers;
        this.control = control;
        known = ProportionalSample.of(data, training, mostKnown, seed);
    }

    @Override
    public int learned() {
        return known.length;
    }

    @Override
    public int[] answer(DataSet asked, int[] pictures) {
        int inputs = data.preprocessing().inputs();
        int[][] nearest = data.pixels()
                .reading(() -> asked.pixels()
                        .reading(() -> NearestRows.find(
                                new Pixels(data, known),
                                new Pixels(asked, pictures),
                                inputs,
                                VOTERS,
                                workers,
                                control::proceed)));
        int[] answers = new int[pictures.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = vote(nearest[i]);
        }
        return answers;
    }

    /** @param nearest places in {@link #known}, the nearest first */
    private int vote(int[] nearest) {
        int[] votes = new int[data.classes().size()];
        for (int place : nearest) {
            votes[data.label(known[place])]++;
        }
        int winner = data.label(known[nearest[0]]);
        for (int place : nearest) {
            int label = data.label(known[place]);
            winner = votes[label] > votes[winner] ? label : winner;
        }
        return winner;
    }

    private record Pixels(DataSet data, int[] pictures) implements NearestRows.Rows {
        @Override
        public int count() {
            return pictures.length;
        }

        @Override
        public void read(int row, float[] target, int offset) {
            byte[] values = data.pixels().copyOf(pictures[row]);
            for (int i = 0; i < values.length; i++) {
                target[offset + i] = Byte.toUnsignedInt(values[i]) - MIDDLE;
            }
        }
    }
}
