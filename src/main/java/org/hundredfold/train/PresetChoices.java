package org.hundredfold.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.hundredfold.data.DataSet;

/** Every preset, fitted to the pictures at hand. */
public record PresetChoices(Map<Preset, PresetChoice> choices) {
    public PresetChoices {
        choices = Map.copyOf(choices);
    }

    /** As {@link PresetChoice#of}. */
    public static PresetChoices of(DataSet data) {
        Map<Preset, PresetChoice> choices = new EnumMap<>(Preset.class);
        Arrays.stream(Preset.values()).forEach(preset -> choices.put(preset, PresetChoice.of(preset, data)));
        return new PresetChoices(choices);
    }

    public PresetChoice of(Preset preset) {
        return choices.get(preset);
    }
}
