package org.hundredfold.ui.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.proof.GradientChecker;
import org.hundredfold.proof.Proof;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.train.Preset;
import org.hundredfold.train.PresetChoice;
import org.hundredfold.train.TimeWords;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Mailbox;

/** The proof of the network that a preset trains: how far it is, what it came to. */
public final class TrainedModel implements Provable {
    private static final ProofSoFar NOTHING = new ProofSoFar(List.of(), Proof.DEFAULT_STEPS);

    private final ObjectProperty<Preset> preset =
            new SimpleObjectProperty<>(TrainingSettings.defaults().preset());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.unknown(""));
    private final ReadOnlyObjectWrapper<ProofSoFar> soFar = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<ProofSubject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProofResult> result = new ReadOnlyObjectWrapper<>();
    private final Executor window;
    private volatile Preset wanted = preset.get();

    TrainedModel(Executor window) {
        this.window = window;
    }

    /** Whose network is proved next. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** The steps of the proof that runs or ran last. */
    public ReadOnlyObjectProperty<ProofSoFar> soFarProperty() {
        return soFar.getReadOnlyProperty();
    }

    /** What that proof is about; null before the first. */
    public ReadOnlyObjectProperty<ProofSubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** What it came to; null unless it is done. */
    public ReadOnlyObjectProperty<ProofResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void forget() {
        result.set(null);
        soFar.set(NOTHING);
    }

    @Override
    public void begin() {
        forget();
        wanted = preset.get();
        progress.set(Progress.unknown("Warming up"));
    }

    @Override
    public void prove(DataSet open, BooleanSupplier cancelled) {
        TrainingPlan plan = plan(open).calibrated();
        window.execute(() -> subject.set(ProofSubject.of(plan)));
        Mailbox<ProofStep> steps = new Mailbox<>(window, this::add);
        ProofResult proved = new Proof(plan, Proof.DEFAULT_STEPS).run(steps::post, cancelled);
        window.execute(() -> finish(proved));
    }

    private TrainingPlan plan(DataSet open) {
        TrainingSettings settings = PresetChoice.of(wanted, open).settings().withPreprocessing(open.preprocessing());
        return TrainingPlanner.plan("proof", open, Optional.empty(), settings);
    }

    private void add(List<ProofStep> arrived) {
        List<ProofStep> steps = new ArrayList<>(soFar.get().steps());
        steps.addAll(arrived);
        ProofSoFar now = new ProofSoFar(steps, soFar.get().total());
        soFar.set(now);
        progress.set(new Progress(
                (double) steps.size() / now.total(),
                "Step %d of %d, %s left".formatted(steps.size(), now.total(), TimeWords.of(now.secondsLeft()))));
    }

    void finish(ProofResult proved) {
        soFar.set(new ProofSoFar(proved.steps(), proved.steps().size()));
        result.set(proved);
    }

    @Override
    public Supplier<GradientCheck> check(DataSet open) {
        return () -> GradientChecker.check(plan(open));
    }

    @Override
    public boolean isDone() {
        return result.get() != null;
    }
}
