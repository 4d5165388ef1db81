package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateFinderTest {
    @TempDir
    private static Path folder;

    private static DataSet stripes;

    private final List<RatePoint> told = new ArrayList<>();

    @BeforeAll
    static void write() {
        stripes = Stripes.in(folder, 40);
    }

    private static TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan("stripes", stripes, Optional.empty(), settings);
    }

    private RateCurve find(TrainingSettings settings) {
        return new RateFinder(plan(settings), told::add, () -> false).find();
    }

    @Test
    void theRateGrowsByTheSameFactorAtEveryStepFromTheLowestToTheHighest() {
        RateCurve curve =
                find(Settings.small(1).toBuilder().optimizer(Kind.SGD, 0.5).build());

        List<RatePoint> points = curve.points();
        assertThat(points).isEqualTo(told).hasSizeGreaterThan(100);
        assertThat(points.get(0).rate()).isEqualTo(1e-6);
        double factor = points.get(1).rate() / points.get(0).rate();
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).rate() / points.get(i - 1).rate()).isBetween(factor * 0.999999, factor * 1.000001);
        }
    }

    @Test
    void theRateOfTheSettingsDoesNotMatter() {
        TrainingSettings settings = Settings.small(1);

        List<RatePoint> one = find(settings).points();
        List<RatePoint> other =
                find(settings.toBuilder().learningRate(50).build()).points();

        assertThat(other).hasSameSizeAs(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).rate()).isEqualTo(one.get(i).rate());
        }
        assertThat(other.get(80).smoothed())
                .isBetween(0.99 * one.get(80).smoothed(), 1.01 * one.get(80).smoothed());
    }

    @Test
    void anyNumberOfWorkersFindsTheSameBits() {
        TrainingSettings settings = Settings.small(1).toBuilder()
                .augmentation(new Augmentation(0.1, 10, 0.1, false, 0, 0, 0.05, 0))
                .build();

        RateCurve one = find(settings.withThreads(1));

        assertThat(find(settings.withThreads(3))).isEqualTo(one);
        assertThat(find(settings.withThreads(0))).isEqualTo(one);
        assertThat(find(settings.withSeed(2))).isNotEqualTo(one);
    }

    @Test
    void itEndsWhereTheLossHasRisenToFourTimesItsLowest() {
        List<RatePoint> points = find(Settings.diverging()).points();

        double lowest = points.stream().mapToDouble(RatePoint::smoothed).min().orElseThrow();
        RatePoint last = points.get(points.size() - 1);
        assertThat(last.rate()).isLessThanOrEqualTo(1);
        assertThat(points.subList(0, points.size() - 1)).allMatch(point -> point.smoothed() <= 4 * lowest);
        assertThat(points).allMatch(point -> Double.isFinite(point.smoothed()));
    }

    @Test
    void whatItSuggestsIsLearnedFromWellAndThePlanIsLeftAsItWas() {
        TrainingSettings settings =
                Settings.small(30).toBuilder().earlyStop(0).learningRate(1).build();
        TrainingPlan plan = plan(settings);
        int[] before = plan.split().training().clone();

        double rate = new RateFinder(plan, point -> {}, () -> false)
                .find()
                .suggestion()
                .orElseThrow();
        TrainingPlan better = plan(settings.toBuilder().learningRate(rate).build());
        TrainingResult result = new Trainer(better, List.of(), new TrainingControl()).run();

        assertThat(plan.split().training()).isEqualTo(before);
        assertThat(result.validation().orElseThrow().accuracy()).isGreaterThan(0.9);
    }

    @Test
    void itEndsBeforeTheNextStepWhenItIsCancelled() {
        RateFinder finder = new RateFinder(plan(Settings.small(1)), told::add, () -> told.size() == 7);

        assertThatThrownBy(finder::find).isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(7);
    }

    @Test
    void aBatchLargerThanThePicturesIsAllOfThem() {
        assertThat(find(Settings.small(1).toBuilder().batch(5000).build()).points())
                .hasSizeGreaterThan(50);
    }

    @Test
    void theOriginalNetworkIsRefusedInASentence() {
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL).withPreprocessing(stripes.preprocessing());

        assertThatThrownBy(() -> find(original))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("The original network learns with the one learning rate that it had");
        assertThat(RateFinder.refusal(TrainingSettings.defaults())).isEmpty();
    }
}
