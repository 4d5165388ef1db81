package org.hundredfold.ui.train;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;

/** The settings as the user sees and changes them: a preset fills all of them, then each can be changed. */
public final class SettingsForm {
    private static final int MOST = 100_000;
    private static final int MOST_THREADS = 256;

    final ObjectProperty<Preset> preset = new SimpleObjectProperty<>();
    final Entry<Integer> size = Entry.whole("The picture size", Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE);
    final ObjectProperty<Boolean> colour = new SimpleObjectProperty<>();
    final ObjectProperty<Framing> framing = new SimpleObjectProperty<>();
    /** What is learned from in place of pixels, or null. */
    final ObjectProperty<FrozenFeatures> features = new SimpleObjectProperty<>();

    final Entry<List<Integer>> hidden = new Entry<>(
            "Hidden layers are written as their numbers of units, such as 256 or 512, 256.", SettingsForm::layers);
    final ObjectProperty<Activation> activation = new SimpleObjectProperty<>();
    final ObjectProperty<Kind> optimizer = new SimpleObjectProperty<>();
    final Entry<Double> learningRate = new Entry<>(
            "The learning rate must be a number above 0, such as 0.001.",
            text -> Entry.inRange(Double.parseDouble(text), Double.MIN_VALUE, 100));
    final Entry<Integer> batch = Entry.whole("The batch", 1, MOST);
    final Entry<Integer> epochs = Entry.whole("Epochs", 1, MOST);
    final Entry<Integer> earlyStop = Entry.whole("Early stop", 0, MOST);
    final Entry<Double> validation = Entry.percent("The validation share", 0, 80);
    final Entry<Long> seed = new Entry<>("The seed must be a whole number.", Long::parseLong);
    final Entry<Integer> threads = Entry.whole("Workers", 0, MOST_THREADS);

    private final ReadOnlyObjectWrapper<TrainingSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private TrainingSettings base;
    private double testShare;
    private boolean filling;

    public SettingsForm() {
        preset.subscribe(chosen -> {
            if (chosen != null) {
                fill(TrainingSettings.of(chosen));
            }
        });
        entries().forEach(entry -> entry.textProperty().subscribe(this::update));
        for (ObjectProperty<?> choice : List.of(colour, framing, features, activation, optimizer)) {
            choice.subscribe(this::update);
        }
        preset.set(TrainingSettings.defaults().preset());
    }

    /** What the form says; null while something in it is wrong. */
    public ReadOnlyObjectProperty<TrainingSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The first thing that is wrong, in words, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes over how the pictures of the open data were prepared. */
    public void use(Preprocessing preprocessing) {
        filling = true;
        fill(preprocessing);
        filling = false;
        update();
    }

    /**
     * Takes over the settings of a run that is to be trained otherwise. A run with a test folder has no share for the test;
     * should the next one have no such folder, it has the preset's.
     */
    public void use(TrainingSettings proposed) {
        preset.set(proposed.preset());
        double testShare = proposed.testShare() > 0
                ? proposed.testShare()
                : TrainingSettings.of(proposed.preset()).testShare();
        fill(proposed, testShare);
    }

    /** Lets the next training learn from features, with settings that suit these. */
    void learnFrom(FrozenFeatures chosen) {
        fill(Optional.ofNullable(settings.get()).orElse(base).withFeatures(chosen));
    }

    private List<Entry<?>> entries() {
        return List.of(size, hidden, learningRate, batch, epochs, earlyStop, validation, seed, threads);
    }

    private void fill(TrainingSettings from) {
        fill(from, from.testShare());
    }

    private void fill(TrainingSettings from, double share) {
        base = from;
        testShare = share;
        filling = true;
        fill(from.preprocessing());
        features.set(from.preprocessing().features());
        hidden.textProperty().set(from.hidden().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        activation.set(from.activation());
        optimizer.set(from.optimizer().kind());
        learningRate
                .textProperty()
                .set(BigDecimal.valueOf(from.optimizer().learningRate())
                        .stripTrailingZeros()
                        .toPlainString());
        batch.textProperty().set("" + from.batch());
        epochs.textProperty().set("" + from.epochs());
        earlyStop.textProperty().set("" + from.earlyStop());
        validation.textProperty().set("" + Math.round(100 * from.validationShare()));
        seed.textProperty().set("" + from.seed());
        threads.textProperty().set("" + from.threads());
        filling = false;
        update();
    }

    private void fill(Preprocessing from) {
        size.textProperty().set("" + from.size());
        colour.set(from.colour());
        framing.set(from.framing());
    }

    private void update() {
        if (filling || base == null) {
            return;
        }
        Optional<String> wrong =
                entries().stream().map(Entry::problem).flatMap(Optional::stream).findFirst();
        if (wrong.isPresent()) {
            refuse(wrong.get());
            return;
        }
        try {
            settings.set(read());
            problem.set("");
        } catch (ExplainedException e) {
            refuse(e.getMessage());
        }
    }

    private void refuse(String sentence) {
        settings.set(null);
        problem.set(sentence);
    }

    private TrainingSettings read() {
        return base.toBuilder()
                .preprocessing(new Preprocessing(size.required(), colour.get(), framing.get(), features.get()))
                .hidden(hidden.required())
                .activation(activation.get())
                .optimizer(optimizer.get(), learningRate.required())
                .batch(batch.required())
                .epochs(epochs.required())
                .validationShare(validation.required())
                .testShare(testShare)
                .earlyStop(earlyStop.required())
                .seed(seed.required())
                .threads(threads.required())
                .build();
    }

    /** Units of each layer. */
    static List<Integer> layers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("[,\\s]+", -1))
                        .map(units -> Entry.inRange(Integer.parseInt(units), 1, 10_000))
                        .toList();
    }
}
