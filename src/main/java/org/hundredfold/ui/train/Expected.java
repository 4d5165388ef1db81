package org.hundredfold.ui.train;

import java.util.Optional;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.TrainingSettings;

/**
 * What is expected of a training.
 *
 * @param data to learn from, or null
 * @param settings to learn with, or null
 * @param forecast empty while it is not known
 * @param words to be shown, perhaps none
 */
public record Expected(LoadedData data, TrainingSettings settings, Optional<Forecast> forecast, String words) {
    public static final Expected NOTHING = new Expected(null, null, Optional.empty(), "");

    /** The forecast if it was made for this data with these settings. */
    Optional<Forecast> of(LoadedData other, TrainingSettings otherSettings) {
        return data == other && otherSettings.equals(settings) ? forecast : Optional.empty();
    }
}
