package org.hundredfold.model;

import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Polarity;
import org.hundredfold.nn.Standardisation;

/** Tells whether the pictures that a model has learned from are dark on light or light on dark, by what it keeps of them. */
public final class InputPolarity {
    private static final double DARK = 0.5;
    /** Photographs are half bright in the mean; light ink on dark leaves most of a picture dark. */
    private static final double DARK_IN_THE_MEAN = 1 / 3.0;

    private InputPolarity() {}

    /**
     * Of most of the pictures that a calibrated model keeps; else by the mean of all pixels that it standardises by.
     *
     * @return empty if the model keeps neither
     */
    public static Optional<Polarity> of(TrainedModel model) {
        int channels = model.preprocessing().channels();
        return model.calibration()
                .map(calibration -> ofMost(calibration.familiarity().known(), channels))
                .or(() -> byMean(model));
    }

    private static Polarity ofMost(List<Look> looks, int channels) {
        long light = looks.stream()
                .filter(look -> isLightOnDark(look.coarse(), channels))
                .count();
        return 2 * light > looks.size() ? Polarity.LIGHT_ON_DARK : Polarity.DARK_ON_LIGHT;
    }

    /** Whether a picture, plane by plane, is dark along its edges and lighter within. */
    private static boolean isLightOnDark(float[] coarse, int channels) {
        int side = (int) Math.round(Math.sqrt((double) coarse.length / channels));
        double edge = 0;
        double within = 0;
        for (int i = 0; i < coarse.length; i++) {
            int x = i % side;
            int y = i / side % side;
            if (x == 0 || y == 0 || x == side - 1 || y == side - 1) {
                edge += coarse[i];
            } else {
                within += coarse[i];
            }
        }
        edge /= channels * 4 * (side - 1);
        within /= channels * (side - 2) * (side - 2);
        return edge < DARK && edge < within;
    }

    private static Optional<Polarity> byMean(TrainedModel model) {
        Standardisation standardisation = model.parameters().network().standardisation();
        return standardisation.changesNothing()
                        || model.preprocessing().frozen().isPresent()
                ? Optional.empty()
                : Optional.of(
                        standardisation.means().stream()
                                                .mapToDouble(mean -> mean)
                                                .average()
                                                .orElseThrow()
                                        < DARK_IN_THE_MEAN
                                ? Polarity.LIGHT_ON_DARK
                                : Polarity.DARK_ON_LIGHT);
    }
}
