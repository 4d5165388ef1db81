package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Augmenter;
import org.hundredfold.train.TrainingSettings;

/**
 * A picture as the network would learn from it. All pixels are laid out as {@link Preprocessing#inputs()} says.
 *
 * @param name path in its folder
 * @param plain its pixels as they are
 * @param variations what it becomes in some epochs, one after the other
 */
record Varied(String name, byte[] plain, List<byte[]> variations, Preprocessing preprocessing) {
    /** How many pictures are shown at a time. */
    static final int PICTURES = 5;
    /** How many variations of each. */
    static final int EACH = 8;

    /**
     * Varies pictures from all over a data set as a training with the default seed does. Reads pixels, so not for the
     * thread of the window.
     *
     * @param choice another number chooses other pictures
     * @param round another number shows other epochs
     * @throws org.hundredfold.ExplainedException if the pixels can no longer be read
     */
    static List<Varied> of(DataSet data, Augmentation amounts, int choice, int round) {
        SplittableRandom random = new SplittableRandom(choice);
        int pictures = data.pictures().size();
        int shown = Math.min(PICTURES, pictures);
        Augmenter augmenter = new Augmenter(
                amounts, data.preprocessing(), TrainingSettings.defaults().seed());
        return data.pixels().reading(() -> {
            List<Varied> all = new ArrayList<>();
            for (int i = 0; i < shown; i++) {
                // Pictures lie in order of class, so these are of different ones.
                int picture = random.nextInt(pictures * i / shown, pictures * (i + 1) / shown);
                all.add(of(data, picture, augmenter, round));
            }
            return List.copyOf(all);
        });
    }

    private static Varied of(DataSet data, int picture, Augmenter augmenter, int round) {
        List<byte[]> variations = new ArrayList<>();
        float[] inputs = new float[data.preprocessing().inputs()];
        for (int i = 1; i <= EACH; i++) {
            data.pixels().readFloats(picture, inputs, 0);
            augmenter.vary(inputs, 0, round * EACH + i, picture);
            variations.add(bytes(inputs));
        }
        return new Varied(
                data.pictures().get(picture).relative(),
                data.pixels().copyOf(picture),
                List.copyOf(variations),
                data.preprocessing());
    }

    private static byte[] bytes(float[] inputs) {
        byte[] bytes = new byte[inputs.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * inputs[i]);
        }
        return bytes;
    }
}
