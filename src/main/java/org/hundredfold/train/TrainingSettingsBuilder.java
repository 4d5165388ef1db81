package org.hundredfold.train;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;

/** {@link TrainingSettings} that differ in some from others; what they mean is told there. */
public final class TrainingSettingsBuilder {
    private final Preset preset;
    private Preprocessing preprocessing;
    private List<Integer> hidden;
    private Activation activation;
    private OptimizerSettings optimizer;
    private int batch;
    private int epochs;
    private double validationShare;
    private double testShare;
    private int earlyStop;
    private long seed;
    private int threads;

    TrainingSettingsBuilder(TrainingSettings from) {
        preset = from.preset();
        preprocessing = from.preprocessing();
        hidden = from.hidden();
        activation = from.activation();
        optimizer = from.optimizer();
        batch = from.batch();
        epochs = from.epochs();
        validationShare = from.validationShare();
        testShare = from.testShare();
        earlyStop = from.earlyStop();
        seed = from.seed();
        threads = from.threads();
    }

    /** @throws org.hundredfold.ExplainedException if there can be no such settings */
    public TrainingSettings build() {
        return new TrainingSettings(
                preset,
                preprocessing,
                hidden,
                activation,
                optimizer,
                batch,
                epochs,
                validationShare,
                testShare,
                earlyStop,
                seed,
                threads);
    }

    public TrainingSettingsBuilder preprocessing(Preprocessing preprocessing) {
        this.preprocessing = preprocessing;
        return this;
    }

    public TrainingSettingsBuilder hidden(List<Integer> hidden) {
        this.hidden = hidden;
        return this;
    }

    public TrainingSettingsBuilder activation(Activation activation) {
        this.activation = activation;
        return this;
    }

    public TrainingSettingsBuilder optimizer(Kind kind, double learningRate) {
        optimizer = new OptimizerSettings(kind, learningRate);
        return this;
    }

    public TrainingSettingsBuilder learningRate(double learningRate) {
        return optimizer(optimizer.kind(), learningRate);
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
}
