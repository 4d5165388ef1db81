package org.hundredfold.model;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;

/** The pictures that a model has learned from, to find those nearest to another one. Immutable; callable from any thread. */
public final class Neighbourhood {
    /** What is near. */
    public enum Way {
        /** By what the last hidden layer makes of it: the distance between both, made to length 1, in [0, 2]. */
        HIDDEN,
        /** By the pixels: how far those at the same place are apart, as root of the mean square, in [0, 1]. */
        PIXELS
    }

    /**
     * A picture that was learned from.
     *
     * @param index in the data set
     * @param distance see {@link Way}
     */
    public record Neighbour(int index, Picture picture, String className, double distance) {}

    private static final float FULL = 255;

    private final DataSet data;
    private final int[] learned;
    private final float[][] hidden;

    private Neighbourhood(DataSet data, int[] learned, float[][] hidden) {
        this.data = data;
        this.learned = learned;
        this.hidden = hidden;
    }

    /**
     * Takes all of them through the network, so not for the thread of the window.
     *
     * @param data read with the model's classes and preprocessing
     * @param learned indices of the pictures learned from
     * @param workers threads that share the work, the caller among them
     */
    public static Neighbourhood of(TrainedModel model, DataSet data, int[] learned, int workers) {
        return new Neighbourhood(data, learned, Looks.hidden(model, data, learned, workers));
    }

    public DataSet data() {
        return data;
    }

    /** At most so many, the nearest first. */
    public List<Neighbour> nearest(Answer answer, Way way, int count) {
        return data.pixels().reading(() -> {
            PriorityQueue<Place> nearest = new PriorityQueue<>(
                    Comparator.comparingDouble(Place::distance).reversed());
            for (int i = 0; i < learned.length; i++) {
                double distance = way == Way.HIDDEN
                        ? distance(answer.look().hidden(), hidden[i])
                        : distance(answer.pixels(), data.pixels().copyOf(learned[i]));
                if (nearest.size() < count || distance < nearest.peek().distance) {
                    nearest.add(new Place(learned[i], distance));
                }
                if (nearest.size() > count) {
                    nearest.remove();
                }
            }
            return Stream.generate(nearest::poll)
                    .limit(nearest.size())
                    .sorted(Comparator.comparingDouble(Place::distance))
                    .map(this::neighbour)
                    .toList();
        });
    }

    private record Place(int index, double distance) {}

    private Neighbour neighbour(Place place) {
        Picture picture = data.pictures().get(place.index);
        return new Neighbour(place.index, picture, data.classes().get(data.label(place.index)), place.distance);
    }

    private static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    private static double distance(byte[] one, byte[] other) {
        long squares = 0;
        for (int i = 0; i < one.length; i++) {
            int difference = (one[i] & 0xFF) - (other[i] & 0xFF);
            squares += difference * difference;
        }
        return Math.sqrt((double) squares / one.length) / FULL;
    }
}
