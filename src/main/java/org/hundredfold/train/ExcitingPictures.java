package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Probe;

/** Finds the pictures to which a unit of the first layer answers most. */
public final class ExcitingPictures {
    /** Pictures between two looks at whether to go on. */
    private static final int AT_ONCE = 1024;

    private static final Comparator<Excited> LEAST_FIRST = Comparator.comparingDouble(Excited::activation)
            .thenComparing(Comparator.comparingInt(Excited::picture).reversed());

    private ExcitingPictures() {}

    /**
     * What a unit makes of a picture.
     *
     * @param picture index
     */
    public record Excited(int picture, float activation) {}

    /**
     * The pictures with the highest activation, highest first, of equal ones the first first. Pictures to which a rectified
     * unit does not answer at all are left out.
     *
     * @param pictures indices of those to choose among
     * @param most how many at most
     * @param progress told how many pictures are done, and asked whether to go on
     * @throws CancellationException if it says not to
     */
    public static List<Excited> of(
            NetworkParameters parameters, int unit, DataSet data, int[] pictures, int most, ReadProgress progress) {
        boolean rectified = isRectified(parameters.network());
        int layer = parameters.network().weighted().get(0);
        PriorityQueue<Excited> best = new PriorityQueue<>(LEAST_FIRST);
        PictureBatch batch = new PictureBatch(data, pictures);
        try (Probe probe = Probe.ofUnit(parameters, unit, 1)) {
            for (int from = 0; from < pictures.length; from += AT_ONCE) {
                progress.proceed();
                int size = Math.min(AT_ONCE, pictures.length - from);
                batch.select(from, size);
                float[] activations =
                        data.pixels().reading(() -> probe.activations(batch).get(layer));
                for (int row = 0; row < size; row++) {
                    float activation = highest(activations, row, activations.length / size);
                    if (!rectified || activation > 0) {
                        add(best, new Excited(pictures[from + row], activation), most);
                    }
                }
                progress.report(from + size, pictures.length);
            }
        }
        List<Excited> found = new ArrayList<>(best);
        found.sort(LEAST_FIRST.reversed());
        return found;
    }

    private static boolean isRectified(NetworkSpec network) {
        int first = network.weighted().get(0);
        return network.layers().get(first).activation() == Activation.RELU;
    }

    /** Of a unit its activation, of a map that of the place which answers most. */
    private static float highest(float[] activations, int row, int places) {
        float highest = activations[row * places];
        for (int at = row * places + 1; at < (row + 1) * places; at++) {
            highest = Math.max(highest, activations[at]);
        }
        return highest;
    }

    private static void add(PriorityQueue<Excited> best, Excited excited, int most) {
        if (best.size() < most) {
            best.add(excited);
        } else if (LEAST_FIRST.compare(excited, best.peek()) > 0) {
            best.poll();
            best.add(excited);
        }
    }
}
