package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;

/** {@link TrainingSettings} that differ in some from others; what they mean is told there. */
public final class TrainingSettingsBuilder {
    private final Preset preset;
    private Preprocessing preprocessing;
    private List<Layer> layers;
    private OptimizerSettings optimizer;
    private Recipe recipe;
    private Augmentation augmentation;
    private int batch;
    private int epochs;
    private double validationShare;
    private double testShare;
    private int earlyStop;
    private long seed;
    private int threads;
    private Sharding sharding;

    TrainingSettingsBuilder(TrainingSettings from) {
        preset = from.preset();
        preprocessing = from.preprocessing();
        layers = from.layers();
        optimizer = from.optimizer();
        recipe = from.recipe();
        augmentation = from.augmentation();
        batch = from.batch();
        epochs = from.epochs();
        validationShare = from.validationShare();
        testShare = from.testShare();
        earlyStop = from.earlyStop();
        seed = from.seed();
        threads = from.threads();
        sharding = from.sharding();
    }

    /** @throws org.hundredfold.ExplainedException if there can be no such settings */
    public TrainingSettings build() {
        return new TrainingSettings(
                preset,
                preprocessing,
                layers,
                optimizer,
                recipe,
                augmentation,
                batch,
                epochs,
                validationShare,
                testShare,
                earlyStop,
                seed,
                threads,
                sharding);
    }

    public TrainingSettingsBuilder preprocessing(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
        return this;
    }

    public TrainingSettingsBuilder layers(List<? extends Layer> layers) {
        this.layers = List.copyOf(layers);
        return this;
    }

    /** Dense layers of so many units in place of those at the end; the layers that look at places stay. */
    public TrainingSettingsBuilder hidden(List<Integer> units) {
        Activation activation = TrainingSettings.activation(layers);
        int kept = layers.size();
        while (kept > 0 && (layers.get(kept - 1) instanceof Dense || layers.get(kept - 1) instanceof Dropout)) {
            kept--;
        }
        List<Layer> changed = new ArrayList<>(layers.subList(0, kept));
        units.forEach(count -> changed.add(new Dense(count, activation, true)));
        return layers(changed);
    }

    /** The same function in every layer that has one. */
    public TrainingSettingsBuilder activation(Activation activation) {
        return layers(layers.stream()
                .map(layer -> layer.activation() == Activation.IDENTITY ? layer : layer.withActivation(activation))
                .toList());
    }

    public TrainingSettingsBuilder optimizer(Kind kind, double learningRate) {
        optimizer = new OptimizerSettings(kind, learningRate, optimizer.weightDecay());
        return this;
    }

    public TrainingSettingsBuilder learningRate(double learningRate) {
        return optimizer(optimizer.kind(), learningRate);
    }

    public TrainingSettingsBuilder weightDecay(double weightDecay) {
        optimizer = new OptimizerSettings(optimizer.kind(), optimizer.learningRate(), weightDecay);
        return this;
    }

    public TrainingSettingsBuilder recipe(Recipe recipe) {
        this.recipe = recipe;
        return this;
    }

    public TrainingSettingsBuilder augmentation(Augmentation augmentation) {
        this.augmentation = augmentation;
        return this;
    }

    public TrainingSettingsBuilder batch(int batch) {
        this.batch = batch;
        return this;
    }

    public TrainingSettingsBuilder epochs(int epochs) {
        this.epochs = epochs;
        return this;
    }

    public TrainingSettingsBuilder validationShare(double validationShare) {
        this.validationShare = validationShare;
        return this;
    }

    public TrainingSettingsBuilder testShare(double testShare) {
        this.testShare = testShare;
        return this;
    }

    public TrainingSettingsBuilder earlyStop(int earlyStop) {
        this.earlyStop = earlyStop;
        return this;
    }

    public TrainingSettingsBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    public TrainingSettingsBuilder threads(int threads) {
        this.threads = threads;
        return this;
    }

    public TrainingSettingsBuilder sharding(Sharding sharding) {
        this.sharding = sharding;
        return this;
    }
}
