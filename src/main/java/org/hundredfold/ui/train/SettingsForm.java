package org.hundredfold.ui.train;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.NetworkOutline;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoices;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;

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

    final NetworkEditor network = new NetworkEditor(this::outline);
    final Entry<List<Layer>> notation = new Entry<>(
            "Layers are written with commas between them, such as %s; there can be at most %d."
                    .formatted(LayerNotation.EXAMPLE, TrainingSettings.MOST_LAYERS),
            this::layers);
    final ObjectProperty<Kind> optimizer = new SimpleObjectProperty<>();
    final Entry<Double> learningRate = new Entry<>(
            "The learning rate must be a number above 0, such as 0.001.",
            text -> Entry.inRange(Double.parseDouble(text), Double.MIN_VALUE, 100));
    final RecipeForm recipe = new RecipeForm();
    final ShardsForm sharding = new ShardsForm();
    final Entry<Integer> batch = Entry.whole("The batch", 1, TrainingSettings.MOST_BATCH);
    final Entry<Integer> epochs = Entry.whole("Epochs", 1, MOST);
    final Entry<Integer> earlyStop = Entry.whole("Early stop", 0, MOST);
    final Entry<Double> validation = Entry.percent("The validation share", 0, 80);
    final Entry<Long> seed = new Entry<>("The seed must be a whole number.", Long::parseLong);
    final Entry<Integer> threads = Entry.whole("Workers", 0, MOST_THREADS);

    private final ReadOnlyObjectWrapper<TrainingSettings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<List<String>> classes = new SimpleObjectProperty<>(List.of());
    private int pictures = MOST;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Augmentation> augmentation = new SimpleObjectProperty<>(Augmentation.NONE);
    /** As the user chose, whatever the preset; null where he did not. */
    private Augmentation chosenVariations;

    private final ReadOnlyObjectWrapper<PresetChoices> choices = new ReadOnlyObjectWrapper<>();
    /** Before features were chosen in their place, or null. */
    private TrainingSettings fromPixels;

    private TrainingSettings base;
    /** What the form said when it could last be read, but for the layers. */
    private TrainingSettings latest;

    private double testShare;
    private boolean filling;

    public SettingsForm() {
        preset.subscribe(chosen -> {
            if (chosen != null) {
                backToPreset();
            }
        });
        augmentation.subscribe(() -> chosenVariations = filling ? chosenVariations : augmentation.get());
        entries().forEach(entry -> entry.textProperty().subscribe(this::update));
        sharding.shards.textProperty().subscribe(this::update);
        Stream.concat(
                        Stream.of(colour, framing, features, optimizer, augmentation, sharding.averaging),
                        recipe.choices().stream())
                .forEach(choice -> choice.subscribe(this::update));
        notation.textProperty().subscribe(this::typed);
        network.layersProperty().subscribe(this::drawn);
        network.problemProperty().subscribe(this::update);
        preset.set(TrainingSettings.defaults().preset());
    }

    /** What the form says; null while something in it is wrong. */
    public ReadOnlyObjectProperty<TrainingSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The classes that the network is to tell apart; none while there is no data. */
    ReadOnlyObjectProperty<List<String>> classesProperty() {
        return classes;
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
     * Lets the network fit to pictures.
     *
     * @param known their classes, none while there are no pictures
     * @param count of all pictures
     */
    public void fit(List<String> known, int count) {
        pictures = count;
        classes.set(List.copyOf(known));
        update();
    }

    /** Takes over how presets were fitted to the open pictures; null before it is known. What the user has changed stays. */
    public void use(PresetChoices fittedToPictures) {
        TrainingSettings now = settings.get();
        boolean untouched = isFitted(now);
        choices.set(fittedToPictures);
        if (untouched) {
            TrainingSettings fitted = varied(fitted(preset.get()));
            fill(preset.get() == Preset.ACCURATE ? fitted : fitted.withPreprocessing(now.preprocessing()));
        }
        explain();
    }

    /** Why the preset is as it is, or empty while nothing is known of the pictures. */
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Whether settings are alike, whatever becomes of the pictures first. */
    private static boolean isAlike(TrainingSettings a, TrainingSettings b) {
        return a.withPreprocessing(b.preprocessing()).equals(b);
    }

    private static TrainingSettings undivided(TrainingSettings from) {
        return from.toBuilder().sharding(Sharding.NONE).build();
    }

    /** How the open pictures were prepared goes with every preset but the one that chooses it. */
    private boolean isFitted(TrainingSettings now) {
        if (now == null) {
            return false;
        }
        TrainingSettings fitted = varied(fitted(preset.get()));
        TrainingSettings said = undivided(now);
        return preset.get() == Preset.ACCURATE ? said.equals(fitted) : isAlike(said, fitted);
    }

    /** Takes back what was changed in the preset, but for how pictures are varied and divided: that was chosen elsewhere. */
    void backToPreset() {
        fill(varied(fitted(preset.get())));
    }

    private TrainingSettings varied(TrainingSettings from) {
        return chosenVariations == null
                ? from
                : from.toBuilder().augmentation(chosenVariations).build();
    }

    /** Into how many shards pictures are to be divided; empty for as many as are usual where they are. */
    OptionalInt shards() {
        return canBeDivided() ? sharding.shards.required() : OptionalInt.empty();
    }

    /** Whether it says anything about shards. */
    boolean isDivided() {
        return !sharding.shards.textProperty().get().isEmpty() || sharding.averaging.get();
    }

    private Optional<String> shardsProblem() {
        return canBeDivided() ? sharding.shards.problem() : Optional.empty();
    }

    /** The original network is what it is. */
    private boolean canBeDivided() {
        return preset.get() != Preset.ORIGINAL;
    }

    /** Whether pictures are varied as the user chose and not as the preset has it. */
    boolean isVariedOtherwise() {
        return augmentation.get().equals(chosenVariations)
                && !chosenVariations.equals(fitted(preset.get()).augmentation());
    }

    /** Whether the form says something else than the preset, features, variations and shards aside. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    private void explain() {
        changed.set(features.get() == null && shardsProblem().isEmpty() && !isFitted(settings.get()));
        if (features.get() != null) {
            reason.set("Learns from the %s of %s, with a small network on top."
                    .formatted(
                            Formats.count(features.get().length(), "feature", "features"),
                            features.get().name()));
            return;
        }
        boolean holds = choices.get() != null && isFitted(settings.get());
        reason.set(holds ? choices.get().of(preset.get()).reason() : "");
    }

    /** How presets were fitted to the open pictures, or null. */
    ReadOnlyObjectProperty<PresetChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** What the preset begins with. */
    TrainingSettings fitted(Preset chosen) {
        return choices.get() == null
                ? TrainingSettings.of(chosen)
                : choices.get().of(chosen).settings();
    }

    /** How far training pictures are to be varied. */
    public ObjectProperty<Augmentation> augmentationProperty() {
        return augmentation;
    }

    /**
     * Takes over the settings of a run that is to be trained otherwise. A run with a test folder has no share for the test;
     * should the next one have no such folder, it has the preset's.
     */
    public void use(TrainingSettings proposed) {
        chosenVariations = null;
        sharding.fill(proposed.sharding());
        preset.set(proposed.preset());
        double testShare = proposed.testShare() > 0
                ? proposed.testShare()
                : TrainingSettings.of(proposed.preset()).testShare();
        fill(proposed, testShare);
    }

    /** Lets the next training learn from features, with settings that suit these. */
    void learnFrom(FrozenFeatures chosen) {
        if (features.get() == null) {
            fromPixels = Optional.ofNullable(settings.get()).orElse(base);
        }
        fill(Optional.ofNullable(settings.get()).orElse(base).withFeatures(chosen));
    }

    /** Lets the next training learn from pixels again, with the settings from before it learned from features. */
    void learnFromPixels() {
        if (features.get() != null) {
            fill(fromPixels == null ? varied(fitted(preset.get())) : fromPixels);
        }
    }

    private List<Entry<?>> entries() {
        return Stream.concat(
                        Stream.of(size, notation, learningRate, batch, epochs, earlyStop, validation, seed, threads),
                        recipe.entries().stream())
                .toList();
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
        latest = from.toBuilder().layers(List.of()).build();
        network.editableProperty().set(from.preset() != Preset.ORIGINAL);
        network.fill(from.layers());
        notation.textProperty().set(LayerNotation.print(from.layers()));
        recipe.fill(from);
        augmentation.set(from.augmentation());
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
        explain();
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
        Optional<String> wrong = Stream.concat(entries().stream().map(Entry::problem), Stream.of(shardsProblem()))
                .flatMap(Optional::stream)
                .findFirst();
        if (wrong.isPresent()) {
            refuse(wrong.get());
            return;
        }
        if (!network.problemProperty().get().isEmpty()) {
            refuse(network.problemProperty().get());
            return;
        }
        try {
            latest = read();
            List<Layer> layers = network.layersProperty().get();
            NetworkOutline outline = outline(layers);
            network.show(outline);
            if (outline.fault().isPresent()) {
                refuse(outline.fault().get().sentence());
                return;
            }
            settings.set(latest.toBuilder().layers(layers).build());
            problem.set("");
            explain();
        } catch (ExplainedException e) {
            refuse(e.getMessage());
        }
    }

    private void refuse(String sentence) {
        settings.set(null);
        problem.set(sentence);
        explain();
    }

    /** All but the layers, which may be impossible. */
    private TrainingSettings read() {
        return base.toBuilder()
                .preprocessing(new Preprocessing(size.required(), colour.get(), framing.get(), features.get()))
                .layers(List.of())
                .optimizer(optimizer.get(), learningRate.required())
                .weightDecay(recipe.weightDecay.required())
                .recipe(recipe.read())
                .augmentation(augmentation.get())
                .batch(batch.required())
                .epochs(epochs.required())
                .validationShare(validation.required())
                .testShare(testShare)
                .earlyStop(earlyStop.required())
                .seed(seed.required())
                .threads(threads.required())
                .sharding(canBeDivided() ? sharding.read() : Sharding.NONE)
                .build();
    }

    /** What such layers would make of the pictures; where there are none yet, two classes are taken. */
    private NetworkOutline outline(List<Layer> layers) {
        return NetworkOutline.of(latest, layers, Math.max(2, classes.get().size()), Math.min(latest.batch(), pictures));
    }

    private List<Layer> layers(String text) {
        try {
            List<Layer> typed = LayerNotation.parse(text, network.activation());
            if (typed.size() > TrainingSettings.MOST_LAYERS) {
                throw new IllegalArgumentException("Too many: " + typed.size());
            }
            return typed;
        } catch (ExplainedException noLayers) {
            throw new IllegalArgumentException(noLayers);
        }
    }

    private void typed() {
        if (!filling) {
            notation.value().ifPresent(network::type);
        }
    }

    /** Writes down what is drawn, unless that is what is written already. */
    private void drawn() {
        List<Layer> drawn = network.layersProperty().get();
        if (!filling && !notation.value().equals(Optional.of(drawn))) {
            notation.textProperty().set(LayerNotation.print(drawn));
        }
        update();
    }
}
