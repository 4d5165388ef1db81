package org.hundredfold.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Probe;

/** Looks at many pictures of a data set. One thread calls. */
public final class Looks {
    /** Pictures whose activations are in memory together. */
    private static final int AT_ONCE = 32;

    private Looks() {}

    /**
     * @param data read with the model's preprocessing
     * @param pictures indices
     * @param workers threads that share the pictures
     */
    static float[][] hidden(TrainedModel model, DataSet data, int[] pictures, int workers) {
        float[][] hidden = new float[pictures.length][];
        int[] row = {0};
        each(model, data, pictures, workers, look -> hidden[row[0]++] = look.hidden());
        return hidden;
    }

    /** All of it; as {@link #hidden}. */
    public static List<Look> of(TrainedModel model, DataSet data, int[] pictures, int workers) {
        List<Look> looks = new ArrayList<>();
        each(model, data, pictures, workers, looks::add);
        return looks;
    }

    private static void each(TrainedModel model, DataSet data, int[] pictures, int workers, Consumer<Look> taker) {
        DataSet asked = data.part(pictures); // pixels that lie elsewhere come in the order in which they are asked for
        try (Probe probe = Probe.ofAtMost(model.parameters(), AT_ONCE, workers)) {
            for (int from = 0; from < pictures.length; from += AT_ONCE) {
                int[] some = IntStream.range(from, Math.min(from + AT_ONCE, pictures.length))
                        .toArray();
                asked.pixels().reading(() -> of(model, asked, some, probe)).forEach(taker);
            }
        }
    }

    private static List<Look> of(TrainedModel model, DataSet data, int[] pictures, Probe probe) {
        LastHidden hidden = LastHidden.of(probe.network());
        List<float[]> inputs = Arrays.stream(pictures)
                .mapToObj(picture -> inputs(data, picture, probe.network().inputs()))
                .toList();
        List<float[]> activations = probe.activations(new Inputs(inputs));
        int length = hidden.shape().size();
        List<Look> looks = new ArrayList<>();
        for (int row = 0; row < pictures.length; row++) {
            float[] own = hidden.exists()
                    ? Arrays.copyOfRange(activations.get(hidden.layer()), row * length, (row + 1) * length)
                    : inputs.get(row);
            looks.add(Look.of(hidden, own, data.pixels().copyOf(pictures[row]), model.preprocessing()));
        }
        return looks;
    }

    private static float[] inputs(DataSet data, int picture, int length) {
        float[] inputs = new float[length];
        data.pixels().readFloats(picture, inputs, 0);
        return inputs;
    }
}
