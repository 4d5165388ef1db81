package org.hundredfold.train.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;
import org.junit.jupiter.api.Test;

/** Each rule with made-up figures on both sides of its limits. */
class RulesTest {
    private static final Rule DIVERGING = new DivergingRule();
    private static final Rule TOO_HIGH = new RateTooHighRule();
    private static final Rule TOO_LOW = new RateTooLowRule();
    private static final Rule DEAD = new DeadUnitsRule();
    private static final Rule OVERFITTING = new OverfittingRule();
    private static final Rule UNANSWERED = new UnansweredClassRule();
    private static final Rule LEAKAGE = new LeakageRule();

    private static Courses course() {
        return new Courses();
    }

    private static double rate(Optional<Finding> finding) {
        return finding.orElseThrow().remedy().settings().optimizer().learningRate();
    }

    @Test
    void aLossThatClimbsToThreeTimesItsLowestAndThatOfGuessingDiverges() {
        assertThat(course().losses(0.9, 3.1).by(DIVERGING)).isPresent();
        assertThat(course().losses(0.9, 2.9).by(DIVERGING)).isEmpty();
        assertThat(course().losses(0.1, 0.5).by(DIVERGING)).isEmpty();
        assertThat(course().losses(100, 50).by(DIVERGING)).isEmpty();
    }

    @Test
    void aTrainingThatEndedWithoutANumberIsToBeTriedWithATenthOfTheRate() {
        Optional<Finding> found =
                course().ratios(0.01).ended(Ending.DIVERGED, null, 0).by(DIVERGING);

        assertThat(rate(found)).isEqualTo(0.0001);
        assertThat(found.orElseThrow().remedy().words()).isEqualTo("learning rate 0.0001");
        assertThat(course().ended(Ending.COMPLETED, null, 0).by(DIVERGING)).isEmpty();
    }

    @Test
    void aLargeFirstStepIsTooLargeIfTheFirstEpochWasFarWorseThanGuessing() {
        assertThat(course().ratios(0.3).losses(3.1).by(TOO_HIGH)).isPresent();
        assertThat(course().ratios(0.3).losses(2.9).by(TOO_HIGH)).isEmpty();
        assertThat(course().ratios(0.19).losses(3.1).by(TOO_HIGH)).isEmpty();
    }

    @Test
    void aLargeFirstStepIsTooLargeIfNothingWasLearnedInThreeEpochs() {
        assertThat(course().ratios(0.3).losses(1.5, 1.0, 0.91).by(TOO_HIGH)).isPresent();
        assertThat(course().ratios(0.3).losses(1.5, 1.0).by(TOO_HIGH)).isEmpty();
        assertThat(course().ratios(0.3).losses(1.5, 1.0, 0.89).by(TOO_HIGH)).isEmpty();
    }

    @Test
    void aNetworkThatStaysWorseThanGuessingHasTooHighARateIfItMovesAtAll() {
        assertThat(course().ratios(0.02).losses(1.2, 1.1, 1.15).by(TOO_HIGH)).isPresent();
        assertThat(course().ratios(0.02).losses(1.2, 1.04, 1.15).by(TOO_HIGH)).isEmpty();
        assertThat(course().ratios(0.02).losses(1.5, 1.3, 1.2).by(TOO_HIGH)).isEmpty();
        assertThat(course().ratios(0.0009).losses(1.2, 1.1, 1.15).by(TOO_HIGH)).isEmpty();
    }

    @Test
    void theLowerRateBringsTheFirstStepNearTheUsual() {
        assertThat(rate(course().ratios(170).losses(300).by(TOO_HIGH))).isEqualTo(0.0000001);
        assertThat(rate(course().ratios(0.3).losses(300).by(TOO_HIGH))).isEqualTo(0.0001);
    }

    @Test
    void stepsOfLessThanATenThousandthAreTooSmallWhileLittleIsLearned() {
        assertThat(course().ratios(9e-5, 9e-5, 9e-5).losses(1, 0.9, 0.8).by(TOO_LOW))
                .isPresent();
        assertThat(course().ratios(2e-4, 2e-4, 2e-4).losses(1, 0.9, 0.8).by(TOO_LOW))
                .isEmpty();
        assertThat(course().ratios(9e-5, 9e-5, 9e-5).losses(1, 0.9, 0.7).by(TOO_LOW))
                .isEmpty();
        assertThat(course().ratios(9e-5, 9e-5).losses(1, 0.9).by(TOO_LOW)).isEmpty();
    }

    @Test
    void aNetworkThatWasSpoiledByLargeStepsDoesNotNeedLargerOnes() {
        assertThat(course().ratios(0.5, 9e-5, 9e-5, 9e-5).losses(1, 1, 1, 1).by(TOO_LOW))
                .isEmpty();
        assertThat(course().ratios(9e-5, 9e-5, 9e-5).losses(3, 1, 1).by(TOO_LOW))
                .isEmpty();
    }

    @Test
    void theHigherRateBringsTheStepsNearTheUsual() {
        assertThat(rate(course().ratios(1e-5, 1e-5, 1e-5).losses(1, 1, 1).by(TOO_LOW)))
                .isEqualTo(0.1);
        assertThat(rate(course().ratios(9e-5, 9e-5, 9e-5).losses(1, 1, 1).by(TOO_LOW)))
                .isEqualTo(0.01);
    }

    @Test
    void aLayerIsDeadIfMoreThanNineteenOfTwentyUnitsAre() {
        assertThat(course().units(96, 100).by(DEAD)).isPresent();
        assertThat(course().units(95, 100).by(DEAD)).isEmpty();
        assertThat(course().by(DEAD)).isEmpty();
    }

    @Test
    void deadMapsAreCalledMaps() {
        assertThat(course().maps(24, 24).by(DEAD).orElseThrow().sentence())
                .startsWith("24 of the 24 maps in hidden layer 1 are dead");
        assertThat(course().units(24, 24).by(DEAD).orElseThrow().sentence())
                .startsWith("24 of the 24 units in hidden layer 1 are dead");
    }

    @Test
    void deadUnitsAreMendedByALowerRateIfLargeStepsKilledThemElseByOtherUnits() {
        assertThat(rate(course().ratios(0.2).units(99, 100).by(DEAD))).isEqualTo(0.0001);
        assertThat(course().ratios(0.01)
                        .units(99, 100)
                        .by(DEAD)
                        .orElseThrow()
                        .remedy()
                        .settings()
                        .activation())
                .isEqualTo(Activation.TANH);
    }

    private static Courses memorising(int epochs, double risen, double fallen, double gap) {
        Courses course = course().epoch(0.5, 0.1, 0.5, 0.1);
        IntStream.range(0, epochs).forEach(i -> course.epoch(0.5 * fallen, 0.01, 0.5 * risen, 0.01 + gap));
        return course.earlyStop(0);
    }

    @Test
    void aValidationLossThatRisesForTenEpochsWhileTheTrainingLossFallsIsOverfitting() {
        assertThat(memorising(10, 1.2, 0.5, 0.1).by(OVERFITTING)).isPresent();
        assertThat(memorising(9, 1.2, 0.5, 0.1).by(OVERFITTING)).isEmpty();
        assertThat(memorising(10, 1.1, 0.5, 0.1).by(OVERFITTING)).isEmpty();
        assertThat(memorising(10, 1.2, 0.8, 0.1).by(OVERFITTING)).isEmpty();
        assertThat(memorising(10, 1.2, 0.5, 0.04).by(OVERFITTING)).isEmpty();
    }

    @Test
    void overfittingIsMendedByAnEarlyStopAndIsNoTroubleWhereThereIsOne() {
        assertThat(memorising(10, 1.2, 0.5, 0.1)
                        .by(OVERFITTING)
                        .orElseThrow()
                        .remedy()
                        .settings()
                        .earlyStop())
                .isEqualTo(10);
        assertThat(memorising(15, 1.2, 0.5, 0.1).earlyStop(20).by(OVERFITTING)).isEmpty();
        assertThat(memorising(15, 1.2, 0.5, 0.1).earlyStop(21).by(OVERFITTING)).isPresent();
    }

    @Test
    void withoutValidationPicturesNothingIsOverfitting() {
        Courses course = course().earlyStop(0);
        IntStream.range(0, 20).forEach(i -> course.epoch(1.0 / (i + 1), 0, Double.NaN, Double.NaN));

        assertThat(course.by(OVERFITTING)).isEmpty();
    }

    private static final int[][] NEVER_DOG = {{9, 0}, {1, 0}};
    private static final int[][] BOTH = {{9, 0}, {0, 1}};
    private static final int[][] NO_DOG = {{9, 0}, {0, 0}};

    @Test
    void aClassIsMissedThatWasNeverTheAnswerInFiveEpochsOfANetworkThatLearned() {
        Courses never = course().losses(0.5);
        IntStream.range(0, 4).forEach(i -> never.validated(NEVER_DOG));
        assertThat(never.by(UNANSWERED)).isEmpty();
        assertThat(never.validated(NEVER_DOG).by(UNANSWERED).orElseThrow().sentence())
                .contains("never answers \"dog\"");
        assertThat(never.validated(BOTH).by(UNANSWERED)).isEmpty();
        Courses slow = course().losses(0.6);
        IntStream.range(0, 5).forEach(i -> slow.validated(NEVER_DOG));
        assertThat(slow.by(UNANSWERED)).isEmpty();
    }

    @Test
    void severalMissedClassesAreNamedTogether() {
        int[][] neither = {{0, 0, 4}, {0, 0, 4}, {0, 0, 4}};
        Courses never = course().classes("0", "5", "9")
                .pictures(100, 100, 100)
                .losses(0.5)
                .ended(Ending.COMPLETED, new Evaluation(List.of("0", "5", "9"), neither, 0.5), 0);

        assertThat(never.by(UNANSWERED).orElseThrow().sentence())
                .isEqualTo("The network never answers \"0\" and \"5\", though it was shown pictures of them."
                        + " Train longer, or look in Data whether their pictures can be told from the others.");
        assertThat(never.pictures(9, 8, 300).by(UNANSWERED).orElseThrow().sentence())
                .isEqualTo(
                        "The network never answers \"0\" and \"5\", though it was shown pictures of them. The one with"
                                + " the fewest has 8 pictures to learn from, where a class has 106 on average. Add pictures of it,"
                                + " then train again.");
    }

    @Test
    void atTheEndTheTestDecidesWhetherAClassIsMissed() {
        assertThat(course().losses(0.5)
                        .ended(Ending.COMPLETED, Courses.evaluation(NEVER_DOG), 0)
                        .by(UNANSWERED))
                .isPresent();
        assertThat(course().losses(0.5)
                        .ended(Ending.COMPLETED, Courses.evaluation(BOTH), 0)
                        .by(UNANSWERED))
                .isEmpty();
        assertThat(course().losses(0.5)
                        .ended(Ending.COMPLETED, Courses.evaluation(NO_DOG), 0)
                        .by(UNANSWERED))
                .isEmpty();
    }

    @Test
    void aClassWithFewPicturesNeedsMoreOfThemAndOneWithManyMoreTime() {
        Courses never = course().losses(0.5).ended(Ending.COMPLETED, Courses.evaluation(NEVER_DOG), 0);

        Finding many = never.by(UNANSWERED).orElseThrow();
        assertThat(many.remedy().settings().epochs()).isEqualTo(160);
        assertThat(many.remedy().settings().earlyStop()).isZero();
        Finding few = never.pictures(199, 1).by(UNANSWERED).orElseThrow();
        assertThat(few.sentence()).contains("1 picture").contains("Add pictures");
        assertThat(few.remedy().settings()).isEqualTo(never.course().settings());
    }

    @Test
    void aScoreIsTooGoodIfItMayOweMoreToPicturesLikeThoseOfTrainingThanToChance() {
        int[][] ninety = {{45, 5}, {5, 45}};
        int[][] ofThousand = {{450, 50}, {50, 450}};
        assertThat(course().ended(Ending.COMPLETED, Courses.evaluation(ofThousand), 9)
                        .by(LEAKAGE))
                .isEmpty();
        assertThat(course().ended(Ending.COMPLETED, Courses.evaluation(ofThousand), 10)
                        .by(LEAKAGE))
                .isPresent();
        Finding leak = course().ended(Ending.COMPLETED, Courses.evaluation(ninety), 50)
                .by(LEAKAGE)
                .orElseThrow();
        assertThat(leak.sentence()).contains("50 of 100 test pictures").contains("80.0 % of 50");
        assertThat(leak.evidence()).contains(new Figure("test_like_training", 50));
        assertThat(course().by(LEAKAGE)).isEmpty();
    }

    @Test
    void aTestOfNothingButPicturesLikeThoseOfTrainingProvesNothing() {
        Finding leak = course().ended(Ending.COMPLETED, Courses.evaluation(new int[][] {{5, 0}, {0, 5}}), 10)
                .by(LEAKAGE)
                .orElseThrow();

        assertThat(leak.kind()).isEqualTo(Kind.LEAKAGE);
        assertThat(leak.sentence()).contains("No test picture would be left");
    }

    @Test
    void whatGuessingCostsDependsOnHowFrequentTheClassesAreAndOnTheLoss() {
        NetworkSpec softmax = NetworkSpec.classifier(4, List.of(), Activation.RELU, 2);
        assertThat(Guessing.loss(softmax, List.of(50, 50))).isEqualTo(Math.log(2));
        assertThat(Guessing.loss(softmax, List.of(100, 0))).isZero();
        assertThat(Guessing.loss(NetworkSpec.original(4, 2), List.of(50, 50))).isEqualTo(0.125);
        assertThat(Guessing.loss(NetworkSpec.original(4, 4), List.of(5, 5, 5, 5)))
                .isEqualTo(0.375);
    }
}
