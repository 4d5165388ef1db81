package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.LikeTraining;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.Predictions;
import org.hundredfold.train.TrainingResult.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training from start to end, on the calling thread. To be used once. */
public final class Trainer {
    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);
    private static final long WEIGHTS_NANOS = 200_000_000;

    private final Workplace workplace;
    private final Optional<FinishedEpochs> before;
    private TrainingPlan plan;
    private final TrainingListener listener;
    private final TrainingControl control;
    private final int[] order;
    private final AugmentedBatch batch;
    private final PictureBatch validation;
    private final StepMeter meter;
    private final Stopwatch stopwatch;
    private final BestEpoch bestEpoch;
    private NetworkParameters best;
    private NetworkParameters latest;
    private WorkerTuner tuner;
    private long weightsShown;

    public Trainer(TrainingPlan plan, List<TrainingListener> listeners, TrainingControl control) {
        this(plan, Optional.empty(), listeners, control);
    }

    /**
     * @param before what a training of the same plan had finished when it ended too early: this one goes on from there,
     *     and ends at the bits at which that one would have ended
     */
    public Trainer(
            TrainingPlan plan,
            Optional<FinishedEpochs> before,
            List<TrainingListener> listeners,
            TrainingControl control) {
        this(plan, before, listeners, control, Workplace.HERE);
    }

    /** As {@link #Trainer(TrainingPlan, Optional, List, TrainingControl)}, with its steps computed somewhere else. */
    public Trainer(
            TrainingPlan plan,
            Optional<FinishedEpochs> before,
            List<TrainingListener> listeners,
            TrainingControl control,
            Workplace workplace) {
        this.workplace = workplace;
        this.plan = plan;
        this.before = before;
        this.listener = new TrainingListeners(listeners);
        this.control = control;
        order = plan.split().training().clone();
        batch = plan.varied(order);
        validation = new PictureBatch(plan.data(), plan.split().validation());
        meter = new StepMeter(updatesPerEpoch(), finishedBefore());
        stopwatch = new Stopwatch(before.map(FinishedEpochs::seconds).orElse(0.0));
        bestEpoch = new BestEpoch(validation.size() > 0, plan.settings().earlyStop());
    }

    private int finishedBefore() {
        return before.map(FinishedEpochs::count).orElse(0);
    }

    /**
     * Trains, reports and scores.
     *
     * @throws RuntimeException what a listener or a worker threw, after {@link TrainingListener#failed} was told
     */
    public TrainingResult run() {
        try {
            boolean free = workplace == Workplace.HERE && plan.settings().threads() == 0;
            plan = workplace.prepare(plan);
            int workers = plan.settings().threads();
            tuner = free ? WorkerTuner.from(workers, plan.mostWorkers()) : WorkerTuner.fixed(workers);
            listener.started(plan);
            TrainingResult result = plan.data().pixels().reading(this::train);
            listener.finished(result);
            return result;
        } catch (RuntimeException | Error e) {
            listener.failed(e);
            throw e;
        }
    }

    /** As it is carried out: once it runs, with the number of workers. */
    public TrainingPlan plan() {
        return plan;
    }

    private TrainingResult train() {
        TrainingSettings settings = plan.settings();
        NetworkParameters start = plan.start();
        best = start;
        Shuffler shuffler = new Shuffler(settings.seed());
        int epoch = finishedBefore();
        Ending ending;
        try (Learner learner = workplace.learner(plan, start, tuner.most())) {
            before.ifPresent(finished -> takeUp(finished, learner, shuffler));
            latest = learner.parameters();
            listener.weights(new WeightSnapshot(epoch, latest));
            ending = endingSoFar();
            while (ending == Ending.COMPLETED && epoch < settings.epochs()) {
                shuffler.shuffle(order);
                Optional<Ending> broken = trainEpochOrStop(learner, epoch + 1);
                epoch += broken.isPresent() ? 0 : 1;
                ending = broken.orElseGet(this::endingSoFar);
            }
            reportRest();
            if (ending == Ending.STOPPED && epoch == 0) {
                best = learner.parameters();
            }
        }
        return result(ending, epoch, best); // without the learner, which takes memory
    }

    private void takeUp(FinishedEpochs finished, Learner learner, Shuffler shuffler) {
        finished.epochs().forEach(metrics -> {
            bestEpoch.add(metrics);
            shuffler.shuffle(order);
        });
        best = bestEpoch.epoch() == 0 ? best : finished.best();
        learner.resume(finished.state());
    }

    /** How the training ends if it does so after the latest epoch. */
    private Ending endingSoFar() {
        return bestEpoch.patienceIsOver() ? Ending.EARLY : Ending.COMPLETED;
    }

    /** Where a stop takes the workplace down as well, so that a step fails, it is a stop all the same. */
    private Optional<Ending> trainEpochOrStop(Learner learner, int epoch) {
        try {
            return trainEpoch(learner, epoch);
        } catch (ExplainedException failure) {
            if (control.stopped()) {
                LOG.info("The workplace was gone before the training had stopped", failure);
                return Optional.of(Ending.STOPPED);
            }
            throw failure;
        }
    }

    /** Empty when the epoch ran to its end, else why it did not. */
    private Optional<Ending> trainEpoch(Learner learner, int epoch) {
        double secondsBefore = stopwatch.seconds();
        double loss = 0;
        int wrong = 0;
        for (int from = 0; from < order.length; from += plan.picturesPerStep()) {
            if (!control.proceed()) {
                return Optional.of(Ending.STOPPED);
            }
            int size = Math.min(plan.picturesPerStep(), order.length - from);
            step(learner, epoch, from, size);
            if (!Double.isFinite(learner.loss())) {
                return Optional.of(Ending.DIVERGED);
            }
            if (from == 0) {
                listener.stepped(StepSize.between(epoch, plan.updates(size), latest, learner.parameters()));
            }
            loss += learner.loss();
            wrong += learner.wrong();
            report(learner);
        }
        double seconds = stopwatch.seconds();
        double trainingLoss = loss / order.length;
        double trainingError = (double) wrong / order.length;
        // Which also makes sure of what the epoch has read: nothing is kept that was learned from pixels that are gone.
        Optional<Evaluation> validated = plan.data().pixels().reading(() -> validate(learner));
        EpochMetrics metrics = new EpochMetrics(
                epoch,
                trainingLoss,
                trainingError,
                validated.map(Evaluation::loss).orElse(Double.NaN),
                validated.map(Evaluation::error).orElse(Double.NaN),
                seconds,
                order.length / (seconds - secondsBefore));
        latest = learner.parameters();
        WeightSnapshot snapshot = new WeightSnapshot(epoch, latest);
        if (bestEpoch.add(metrics)) {
            best = snapshot.parameters();
        }
        validated.ifPresent(evaluation -> listener.validated(epoch, evaluation));
        listener.checkpoint(learner.state());
        listener.epoch(metrics, snapshot);
        learner.use(tuner.after(metrics.picturesPerSecond()));
        return Optional.empty();
    }

    private void step(Learner learner, int epoch, int from, int size) {
        batch.select(epoch, from, size);
        learner.rate(plan.settings()
                .recipe()
                .rateFactor(meter.nextMiddle() / plan.settings().epochs()));
        stopwatch.start();
        learner.step(batch);
        stopwatch.stop();
        meter.add(plan.updates(size), learner.loss() / size, (double) learner.wrong() / size);
    }

    private void report(Learner learner) {
        if (meter.due()) {
            listener.steps(meter.report());
            long now = System.nanoTime();
            if (now - weightsShown > WEIGHTS_NANOS) {
                weightsShown = now;
                listener.weights(new WeightSnapshot(meter.position(), learner.parameters()));
            }
        }
    }

    private void reportRest() {
        if (meter.holdsAny()) {
            listener.steps(meter.report());
        }
    }

    private Optional<Evaluation> validate(Learner learner) {
        if (validation.size() == 0) {
            return Optional.empty();
        }
        Predictions predictions = learner.predict(validation);
        return Optional.of(Evaluation.of(
                plan.data().classes(),
                validation::label,
                predictions.answers(),
                predictions.loss() / validation.size()));
    }

    private TrainingResult result(Ending ending, int epochs, NetworkParameters parameters) {
        int workers = plan.settings().threads();
        TrainedModel raw = new TrainedModel(
                parameters, plan.data().classes(), plan.settings().preprocessing());
        try {
            TrainedModel model = raw.with(new Calibrator(raw, plan, workers, ReadProgress.NONE).calibrate());
            return result(
                    ending,
                    epochs,
                    model,
                    Evaluator.score(model, plan.data(), plan.split().validation(), workers),
                    Evaluator.score(model, plan.testData(), plan.testIndices(), workers));
        } catch (ExplainedException gone) {
            if (ending != Ending.STOPPED || workplace == Workplace.HERE) {
                throw gone;
            }
            LOG.info("The workplace was gone before the stopped training was scored", gone);
            return result(ending, epochs, raw, Optional.empty(), Optional.empty());
        }
    }

    private TrainingResult result(
            Ending ending, int epochs, TrainedModel model, Optional<Scored> validated, Optional<Scored> test) {
        return new TrainingResult(
                ending,
                explanation(ending),
                epochs,
                bestEpoch.epoch(),
                model,
                validated.map(Scored::evaluation),
                test.map(Scored::evaluation),
                test.map(Scored::answers).orElse(List.of()),
                plan.test().map(separate -> LikeTraining.count(plan.data(), separate)),
                meter.steps(),
                stopwatch.seconds(),
                picturesPerSecond());
    }

    private double picturesPerSecond() {
        return meter.steps() == 0 ? 0 : meter.position() * order.length / stopwatch.seconds();
    }

    private String explanation(Ending ending) {
        return switch (ending) {
            case COMPLETED -> "";
            case EARLY ->
                "The validation loss had not fallen for %d epochs."
                        .formatted(plan.settings().earlyStop());
            case STOPPED -> "You stopped it.";
            case DIVERGED ->
                "The loss was no longer a finite number at step %d. Try a learning rate ten times smaller."
                        .formatted(meter.steps());
        };
    }

    private int updatesPerEpoch() {
        int pictures = plan.split().training().length;
        int size = plan.picturesPerStep();
        return pictures / size * plan.updates(size) + (pictures % size == 0 ? 0 : plan.updates(pictures % size));
    }
}
