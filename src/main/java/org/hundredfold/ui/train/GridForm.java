package org.hundredfold.ui.train;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Preset;
import org.hundredfold.train.SettingsGrid;
import org.hundredfold.train.SettingsGrid.Point;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

/** Several learning rates and several hidden layers, round the settings of a form, as the user types them. */
final class GridForm {
    /** More are hardly meant, and hardly bearable as a list. */
    static final int MOST = 100;

    final Entry<List<Double>> learningRates = new Entry<>(
            "Learning rates are numbers above 0 and at most 100 with commas between them, such as 0.0003, 0.001, 0.003.",
            GridForm::rates);
    final Entry<List<List<Integer>>> hidden = new Entry<>(
            "Hidden layers are written as their numbers of units, with semicolons between networks, such as 64; 256; 256, 128.",
            GridForm::networks);

    private final SettingsForm form;
    private final ReadOnlyObjectWrapper<List<Point>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    GridForm(SettingsForm form) {
        this.form = form;
        learningRates.textProperty().subscribe(this::update);
        hidden.textProperty().subscribe(this::update);
        form.settingsProperty().subscribe(this::update);
        suggest();
    }

    /** The runs that it makes; none while something is wrong. */
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** How many runs it makes, or what is wrong. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Writes values round those of the form; does nothing while something in that is wrong. */
    void suggest() {
        TrainingSettings settings = form.settingsProperty().get();
        if (settings == null) {
            return;
        }
        double rate = settings.optimizer().learningRate();
        learningRates
                .textProperty()
                .set(Stream.of(0.3 * rate, rate, 3 * rate)
                        .filter(each -> each <= 100)
                        .map(GridForm::rounded)
                        .collect(Collectors.joining(", ")));
        hidden.textProperty()
                .set(round(settings.hidden()).stream()
                        .map(layers -> layers.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")));
    }

    private static String rounded(double rate) {
        return SettingsGrid.text(Double.parseDouble("%.2g".formatted(rate).replace(',', '.')));
    }

    /** Fewer units, as many, and one more layer. */
    private static Set<List<Integer>> round(List<Integer> hidden) {
        if (hidden.isEmpty()) {
            return new LinkedHashSet<>(List.of(List.of(64), List.of(256)));
        }
        List<Integer> fewer =
                hidden.stream().map(units -> Math.max(1, units / 4)).toList();
        int last = hidden.get(hidden.size() - 1);
        List<Integer> deeper =
                Stream.concat(hidden.stream(), Stream.of(Math.max(1, last / 2))).toList();
        return new LinkedHashSet<>(List.of(fewer, hidden, deeper));
    }

    private void update() {
        points.set(List.of());
        TrainingSettings base = form.settingsProperty().get();
        Optional<String> wrong = Stream.of(learningRates, hidden)
                .map(Entry::problem)
                .flatMap(Optional::stream)
                .findFirst();
        if (base == null) {
            words.set("Something in the settings is wrong. Put it right first.");
        } else if (wrong.isPresent()) {
            words.set(wrong.get());
        } else {
            show(base);
        }
    }

    private void show(TrainingSettings base) {
        boolean fixed = base.preset() == Preset.ORIGINAL; // its network is what it is
        try {
            List<Point> all =
                    SettingsGrid.of(base, learningRates.required(), fixed ? List.of(base.hidden()) : hidden.required());
            if (all.size() > MOST) {
                words.set("That makes %s runs. Try at most %d at a time.".formatted(Formats.count(all.size()), MOST));
                return;
            }
            points.set(all);
            words.set(Formats.count(all.size(), "run", "runs")
                    + " on the same pictures with the same seed, so that their scores can be compared.");
        } catch (ExplainedException e) {
            words.set(e.getMessage());
        }
    }

    private static List<Double> rates(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .map(rate -> Entry.inRange(Double.parseDouble(rate), Double.MIN_VALUE, 100))
                .toList();
    }

    private static List<List<Integer>> networks(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .map(GridForm::layers)
                .toList();
    }

    /** Units of each layer. */
    private static List<Integer> layers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("[,\\s]+", -1))
                        .map(units -> Entry.inRange(Integer.parseInt(units), 1, TrainingSettings.MOST_UNITS))
                        .toList();
    }
}
