package org.hundredfold.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalProofTest {
    @TempDir
    private Path folder;

    private final List<OriginalStep> steps = new ArrayList<>();

    private OriginalResult prove(Updates updates) {
        return new OriginalProof(Originals.setup(folder), updates).run(steps::add, () -> false);
    }

    @Test
    void everyWayThatMakesTheSameUpdatesEndsAtTheSameWeights() {
        OriginalResult result = prove(Updates.each(500));

        assertThat(result.equal()).isTrue();
        assertThat(result.ways()).extracting(WayResult::way).containsExactly(Way.values());
        assertThat(result.ways()).extracting(WayResult::updates).containsOnly(500);
        assertThat(result.sameAlgorithm()).allMatch(WayResult::equal).doesNotContain(result.of(Way.MINI_BATCH));
        assertThat(result.of(Way.LOOPS).factor()).isEqualTo(1);
        assertThat(result.factor()).isPositive();
    }

    @Test
    void theLoopsReallyLearn() {
        OriginalResult result = prove(Updates.each(500));

        assertThat(Difference.between(
                                result.setup().start(), result.of(Way.LOOPS).end())
                        .absolute())
                .isGreaterThan(0.01);
    }

    @Test
    void aSlowWayIsComparedWhereItEnds() {
        Updates updates = new Updates(Map.of(Way.LOOPS, 100, Way.FUSED, 100, Way.MINI_BATCH, 100, Way.VECTORISED, 7));

        OriginalResult result = prove(updates);

        assertThat(result.of(Way.VECTORISED).updates()).isEqualTo(7);
        assertThat(compared(Way.VECTORISED)).containsExactly(1, 2, 3, 4, 6, 7);
        assertThat(compared(Way.FUSED))
                .startsWith(1, 2, 3, 4, 6, 7)
                .contains(75)
                .endsWith(100);
        assertThat(new OriginalWords(result).notProved().get(0)).contains("beyond its 7 updates");
    }

    private List<Integer> compared(Way way) {
        return steps.stream()
                .filter(step -> step.way() == way && step.difference().isPresent())
                .map(OriginalStep::updates)
                .toList();
    }

    @Test
    void everyWayIsToldOfUntilItsLastUpdateInOrder() {
        prove(Updates.each(300));

        for (Way way : Way.values()) {
            List<Integer> told = steps.stream()
                    .filter(step -> step.way() == way)
                    .map(OriginalStep::updates)
                    .toList();
            assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(300).hasSizeGreaterThan(15);
        }
        assertThat(steps).allMatch(step -> step.micros() > 0 || step.way() == Way.MINI_BATCH);
    }

    @Test
    void miniBatchesAreOnlyTimedWhereThereAreSeveral() {
        assertThat(prove(Updates.each(300)).of(Way.MINI_BATCH).micros()).isNaN();
        assertThat(prove(Updates.each(2000)).of(Way.MINI_BATCH).micros()).isPositive();
    }

    @Test
    void itCanBeCancelledBeforeAndWhileItRuns() {
        OriginalProof proof = new OriginalProof(Originals.setup(folder), Updates.each(100_000_000));

        assertThatThrownBy(() -> proof.run(steps::add, () -> true)).isInstanceOf(CancellationException.class);
        assertThat(steps).isEmpty();
        assertThatThrownBy(() -> proof.run(steps::add, () -> steps.size() == 3))
                .isInstanceOf(CancellationException.class);
        assertThat(steps).hasSize(3);
    }

    @Test
    void theSameSeedGivesTheSameStartAndOrder() {
        OriginalSetup setup = Originals.setup(folder);
        OriginalSetup again = Originals.setup(folder);
        OriginalSetup other = OriginalSetup.of(Originals.stripes(folder, 20), new ClassPair(0, 1), 2);

        assertThat(again.samples().x()).isEqualTo(setup.samples().x());
        assertThat(again.start().hidden()).isEqualTo(setup.start().hidden());
        assertThat(other.samples().t()).isNotEqualTo(setup.samples().t());
        assertThat(other.start().hidden()).isNotEqualTo(setup.start().hidden());
    }

    @Test
    void everyPictureOfBothClassesIsThereWithItsConstant() {
        OriginalSetup setup = Originals.setup(folder);

        assertThat(setup.first()).isEqualTo("across");
        assertThat(setup.second()).isEqualTo("down");
        assertThat(setup.samples().count()).isEqualTo(40);
        assertThat(setup.samples().t()).containsOnly(0, 1).contains(1, 0);
        assertThat(setup.samples().inputs()).isEqualTo(101);
        for (int n = 0; n < 40; n++) {
            assertThat(setup.samples().x()[n * 101 + 100]).isEqualTo(1);
        }
        assertThat(setup.network()).isEqualTo("101-10-1");
    }

    @Test
    void aDifferenceBeyondRoundingIsNotCalledEqual() {
        OriginalResult proved = prove(Updates.each(50));
        OriginalWeights end = proved.of(Way.FUSED).end();
        Difference wrong = new Difference(1e-6, 2e-9);
        List<WayResult> ways = Stream.concat(
                        proved.ways().stream().filter(way -> way.way() != Way.FUSED),
                        Stream.of(new WayResult(Way.FUSED, 50, 1, 2, wrong, end)))
                .toList();
        OriginalResult result = new OriginalResult(proved.setup(), ways);
        OriginalWords words = new OriginalWords(result);

        assertThat(result.equal()).isFalse();
        assertThat(words.headline())
                .startsWith("The weights differ by up to 1e-6")
                .contains("the fused update.");
        assertThat(words.proved())
                .noneMatch(point -> point.contains("never differed"))
                .anyMatch(point -> point.contains("NOT"));
    }

    @Test
    void weightsThatAreNoNumbersAreNeverEqual() {
        OriginalWeights right = new OriginalWeights(new double[] {1, 2}, new double[] {3});
        OriginalWeights wrong = new OriginalWeights(new double[] {1, Double.NaN}, new double[] {3});
        Difference later = Difference.between(right, wrong).or(Difference.between(right, right));

        assertThat(later.absolute()).isNaN();
        assertThat(new WayResult(Way.FUSED, 1, 1, 1, later, wrong).equal()).isFalse();
    }

    @Test
    void aDifferenceIsRelativeToTheLargestWeight() {
        OriginalWeights loops = new OriginalWeights(new double[] {1, -4}, new double[] {2});
        OriginalWeights other = new OriginalWeights(new double[] {1.5, -4}, new double[] {2.25});

        assertThat(Difference.between(loops, other)).isEqualTo(new Difference(0.5, 0.125));
    }

    @Test
    void theLargestClassesAreTaken() {
        DataSet even = Originals.stripes(folder, 3);
        folder.resolve("across").resolve("2.png").toFile().delete();
        DataSet uneven = new FolderReader().read(folder, even.preprocessing(), ReadProgress.NONE);

        assertThat(ClassPair.largest(even)).isEqualTo(new ClassPair(0, 1));
        assertThat(ClassPair.largest(uneven)).isEqualTo(new ClassPair(1, 2));
    }

    @Test
    void classesAreFoundByNameInTheOrderGiven() {
        DataSet data = Originals.stripes(folder, 3);

        assertThat(ClassPair.named(data, List.of("square", "across"))).isEqualTo(new ClassPair(2, 0));
        assertThatThrownBy(() -> ClassPair.named(data, List.of("across", "oval")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("no class oval")
                .hasMessageContaining("across, down, square");
        assertThatThrownBy(() -> ClassPair.named(data, List.of("across", "across")))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("two classes");
    }

    @Test
    void aProofWithoutUpdatesIsRefused() {
        assertThatThrownBy(() -> Updates.each(0))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("at least one update");
    }
}
