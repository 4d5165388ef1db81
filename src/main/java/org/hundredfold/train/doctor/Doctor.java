package org.hundredfold.train.doctor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.StepSize;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.doctor.Course.Units;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/**
 * Watches one training and says what goes wrong in it. It only looks: what is learned is the same with and without it. A
 * finding stays as it was first made while its reason lasts, so that nothing jumps before the user's eyes; when the
 * training has ended it tells the latest figures.
 */
public final class Doctor implements TrainingListener {
    private static final Map<Kind, Rule> RULES = new EnumMap<>(Map.of(
            Kind.DIVERGING, new DivergingRule(),
            Kind.RATE_TOO_HIGH, new RateTooHighRule(),
            Kind.RATE_TOO_LOW, new RateTooLowRule(),
            Kind.DEAD_UNITS, new DeadUnitsRule(),
            Kind.OVERFITTING, new OverfittingRule(),
            Kind.UNANSWERED_CLASS, new UnansweredClassRule(),
            Kind.LEAKAGE, new LeakageRule()));

    private final Supplier<List<Finding>> earlier;
    private final Consumer<List<Finding>> told;
    private final List<EpochMetrics> epochs;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Evaluation> validations = new ArrayList<>();
    private Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
    private Optional<Units> units = Optional.empty();
    private TrainingPlan plan;
    private List<Integer> pictures;
    private double guessing;
    private double fastestBefore;
    private UnitCheck unitCheck;

    /**
     * @param before epochs that were finished before the training was broken off, if it is continued
     * @param earlier what was found before that, asked for on the training thread when the training has started
     * @param told of all findings whenever they are others than before, on the training thread; of earlier ones at the start
     */
    public Doctor(List<EpochMetrics> before, Supplier<List<Finding>> earlier, Consumer<List<Finding>> told) {
        epochs = new ArrayList<>(before);
        this.earlier = earlier;
        this.told = told;
    }

    @Override
    public void started(TrainingPlan started) {
        plan = started;
        pictures = IntStream.of(started.data().counts(started.split().training()))
                .boxed()
                .toList();
        guessing = Guessing.loss(started.network(), pictures);
        unitCheck = new UnitCheck(started);
        List<Finding> known = earlier.get();
        fastestBefore = known.stream()
                .flatMap(found -> found.evidence().stream())
                .filter(figure -> figure.name().equals(Finding.UPDATE_RATIO))
                .mapToDouble(Figure::value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        Map<Kind, Finding> byKind = new EnumMap<>(Kind.class);
        known.forEach(found -> byKind.put(found.kind(), found));
        tell(byKind);
    }

    @Override
    public void stepped(StepSize size) {
        ratios.add(size.ratios().stream()
                .mapToDouble(ratio -> ratio / size.updates())
                .max()
                .orElse(Double.NaN));
    }

    @Override
    public void validated(int epoch, Evaluation validation) {
        validations.add(validation);
    }

    @Override
    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
        epochs.add(metrics);
        if (isPowerOfFour(metrics.epoch())) { // rarer and rarer, for it takes as long as a part of an epoch
            units = unitCheck.of(snapshot.parameters());
        }
        look(Optional.empty());
    }

    @Override
    public void finished(TrainingResult result) {
        units = plan.data().pixels().reading(() -> unitCheck.of(result.model().parameters()));
        look(Optional.of(result));
    }

    private static boolean isPowerOfFour(int epoch) {
        return Integer.bitCount(epoch) == 1 && Integer.numberOfTrailingZeros(epoch) % 2 == 0;
    }

    private void look(Optional<TrainingResult> result) {
        Course course = new Course(
                plan.settings(),
                plan.data().classes(),
                pictures,
                guessing,
                epochs,
                fastestBefore,
                ratios,
                validations,
                units,
                result);
        Map<Kind, Finding> now = new EnumMap<>(Kind.class);
        RULES.forEach((kind, rule) -> look(course, kind, rule).ifPresent(found -> now.put(kind, found)));
        if (now.containsKey(Kind.DIVERGING)) {
            now.remove(Kind.RATE_TOO_HIGH); // the same trouble, in its last stage
        }
        tell(now);
    }

    private Optional<Finding> look(Course course, Kind kind, Rule rule) {
        Optional<Finding> known = Optional.ofNullable(findings.get(kind));
        Optional<Finding> found = rule.look(course);
        if (found.isEmpty()) {
            return rule.canTell(course) ? found : known;
        }
        return course.result().isPresent() ? found : known.or(() -> found);
    }

    private void tell(Map<Kind, Finding> now) {
        if (!now.equals(findings)) {
            findings = now;
            told.accept(List.copyOf(now.values()));
        }
    }
}
