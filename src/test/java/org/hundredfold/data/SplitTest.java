package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    @Test
    void everyPictureIsInExactlyOnePart() {
        Split split = stratified(labels(101, 37, 4), 0.15, 0.2, 1);

        int[] all = Stream.of(split.training(), split.validation(), split.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, 142).toArray());
        assertThat(split.training()).isSorted();
        assertThat(split.validation()).isSorted();
        assertThat(split.test()).isSorted();
    }

    @Test
    void everyClassHasTheSameProportions() {
        int[] labels = labels(100, 40);
        Split split = stratified(labels, 0.1, 0.2, 1);

        assertThat(counts(labels, split.validation())).containsExactly(10, 4);
        assertThat(counts(labels, split.test())).containsExactly(20, 8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0", "2, 1, 0, 1", "3, 1, 1, 1", "4, 2, 1, 1", "10, 6, 2, 2"})
    void aTinyClassServesTrainingFirstThenTheTestThenValidation(int size, int training, int validation, int test) {
        Split split = stratified(labels(size), 0.15, 0.15, 1);

        assertThat(split.training()).hasSize(training);
        assertThat(split.validation()).hasSize(validation);
        assertThat(split.test()).hasSize(test);
    }

    @Test
    void largeSharesStillLeaveATrainingPicture() {
        assertThat(stratified(labels(3), 0.49, 0.5, 1).training()).hasSize(1);
    }

    @Test
    void aShareOfNothingGivesAnEmptyPart() {
        Split split = stratified(labels(50, 50), 0, 0, 1);

        assertThat(split.validation()).isEmpty();
        assertThat(split.test()).isEmpty();
        assertThat(split.training()).hasSize(100);
    }

    @Test
    void theDrawIsTheSameOnEveryMachine() {
        assertThat(stratified(labels(20), 0.1, 0.2, 42).test()).containsExactly(1, 3, 13, 16);
    }

    @Test
    void anotherSeedDrawsAnotherSplit() {
        int[] labels = labels(60, 60);
        assertThat(stratified(labels, 0.15, 0.15, 1).test())
                .isNotEqualTo(stratified(labels, 0.15, 0.15, 2).test());
    }

    @Test
    void theDrawWithinAClassDoesNotDependOnTheSizeOfOthers() {
        int[] behindMany = stratified(labels(90, 40), 0.1, 0.2, 5).test();
        int[] behindFew = stratified(labels(10, 40), 0.1, 0.2, 5).test();

        assertThat(Arrays.stream(behindFew)
                        .filter(i -> i >= 10)
                        .map(i -> i - 10)
                        .toArray())
                .isEqualTo(Arrays.stream(behindMany)
                        .filter(i -> i >= 90)
                        .map(i -> i - 90)
                        .toArray());
    }

    @Test
    void classesOfEqualSizeAreDrawnDifferently() {
        int[] test = stratified(labels(50, 50), 0, 0.2, 1).test();

        int[] first = Arrays.stream(test).filter(i -> i < 50).toArray();
        int[] second = Arrays.stream(test).filter(i -> i >= 50).map(i -> i - 50).toArray();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void siblingsStayOnOneSideWhateverTheDraw() {
        SplittableRandom random = new SplittableRandom(1);
        for (int seed = 0; seed < 200; seed++) {
            int[] labels = random.ints(120, 0, 4).toArray();
            int[] groups = random.ints(120, 0, 60).toArray();

            Split split = Draw.of(labels, siblings(groups), i -> false, 0.2, 0.2, seed);

            Set<Integer> training = groupsOf(split.training(), groups);
            Set<Integer> validation = groupsOf(split.validation(), groups);
            Set<Integer> test = groupsOf(split.test(), groups);
            assertThat(training).doesNotContainAnyElementsOf(validation).doesNotContainAnyElementsOf(test);
            assertThat(validation).doesNotContainAnyElementsOf(test);
            assertThat(Stream.of(split.training(), split.validation(), split.test())
                            .flatMapToInt(IntStream::of)
                            .sorted()
                            .toArray())
                    .isEqualTo(IntStream.range(0, labels.length).toArray());
        }
    }

    @Test
    void aGroupTooLargeForAPartIsForTraining() {
        int[] groups = IntStream.range(0, 40).map(i -> Math.max(0, i - 19)).toArray();

        Split split = Draw.of(labels(40), siblings(groups), i -> false, 0.1, 0.2, 1);

        assertThat(split.training()).contains(IntStream.range(0, 20).toArray());
        assertThat(split.test()).hasSize(8);
        assertThat(split.validation()).hasSize(4);
    }

    @Test
    void aPartIntoWhichNoGroupFitsGetsTheSmallest() {
        int[] groups =
                IntStream.range(0, 60).map(i -> i < 30 ? 0 : i < 50 ? 1 : 2).toArray();

        Split split = Draw.of(labels(60), siblings(groups), i -> false, 0, 0.1, 1);

        assertThat(split.test()).isEqualTo(IntStream.range(50, 60).toArray());
    }

    @Test
    void aClassOfPicturesThatAreAllAlikeIsForTraining() {
        Split split = Draw.of(labels(20), siblings(new int[20]), i -> false, 0.2, 0.2, 1);

        assertThat(split.training()).hasSize(20);
    }

    @Test
    void howeverTheGroupsFitSomethingIsLeftForTraining() {
        SplittableRandom random = new SplittableRandom(2);
        for (int seed = 0; seed < 300; seed++) {
            int kinds = 2 + random.nextInt(6);
            int[] groups = random.ints(40, 0, kinds).toArray();

            Split split = Draw.of(labels(40), siblings(groups), i -> false, 0.75 * random.nextDouble(), 0.2, seed);

            assertThat(split.training()).isNotEmpty();
        }
    }

    @Test
    void siblingsOfSeveralClassesStayTogetherToo() {
        int[] labels = labels(20, 20);
        int[] groups = IntStream.range(0, 40).map(i -> i % 20).toArray();

        Split split = Draw.of(labels, siblings(groups), i -> false, 0, 0.5, 3);

        assertThat(groupsOf(split.training(), groups)).doesNotContainAnyElementsOf(groupsOf(split.test(), groups));
        assertThat(split.test()).isNotEmpty();
    }

    private static Siblings siblings(int[] groups) {
        return Siblings.of(groups, Signatures.none(groups.length));
    }

    private static Set<Integer> groupsOf(int[] part, int[] groups) {
        return IntStream.of(part).mapToObj(i -> groups[i]).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.2", "0.2, -0.1", "0.5, 0.5", "1, 0", "NaN, 0.1"})
    void impossibleSharesAreExplained(double validation, double test) {
        assertThatThrownBy(() -> stratified(labels(10, 10), validation, test, 1))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("leave nothing for training");
    }

    /** Of pictures of which none is like another. */
    private static Split stratified(int[] labels, double validationShare, double testShare, long seed) {
        return Draw.of(labels, Siblings.none(labels.length), i -> false, validationShare, testShare, seed);
    }

    /** As many of label 0 as the first size says, then of label 1, and so on. */
    private static int[] labels(int... sizes) {
        return IntStream.range(0, sizes.length)
                .flatMap(label -> IntStream.generate(() -> label).limit(sizes[label]))
                .toArray();
    }

    private static int[] counts(int[] labels, int[] part) {
        int[] counts = new int[2];
        Arrays.stream(part).forEach(i -> counts[labels[i]]++);
        return counts;
    }
}
