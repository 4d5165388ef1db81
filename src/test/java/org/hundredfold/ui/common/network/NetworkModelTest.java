package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.ExcitingPictures;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.ui.common.network.Exciting.Seen;
import org.hundredfold.ui.common.network.Exciting.State;
import org.hundredfold.ui.common.network.FirstLayer.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is computed of a network, and when; on queues in place of threads. */
class NetworkModelTest {
    @TempDir
    private Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> counting = new ArrayDeque<>();
    private final NetworkModel model = new NetworkModel(background::add, counting::add, Runnable::run);
    private TrainingPlan plan;
    private int reads;

    @BeforeEach
    void begin() {
        plan = TrainingPlanner.plan("run", Stripes.in(folder, 20), Optional.empty(), Settings.small(2));
        model.begin(this::read, 1);
        model.update(network(1), NetworkModel.FINAL);
    }

    @Test
    void nothingIsComputedThatNobodyLooksAt() {
        model.openedProperty().set(OptionalInt.of(3));
        model.update(network(2), 1);

        assertThat(background).isEmpty();
        assertThat(counting).isEmpty();
        assertThat(reads).isZero();
    }

    @Test
    void excitingPicturesAreThoseOfTheTrainingPictures() {
        model.openedProperty().set(OptionalInt.of(3));
        model.ask();
        assertThat(model.excitingProperty().get().state()).isEqualTo(State.BUSY);
        run(background);

        Exciting exciting = model.excitingProperty().get();
        List<ExcitingPictures.Excited> expected = ExcitingPictures.of(
                network(1).parameters(), 3, plan.data(), plan.split().training(), 12, ReadProgress.NONE);
        assertThat(exciting.state()).isEqualTo(State.THERE);
        assertThat(exciting.pictures()).isNotEmpty().hasSameSizeAs(expected);
        assertThat(exciting.pictures().stream().map(Seen::name))
                .containsExactlyElementsOf(expected.stream()
                        .map(each -> plan.data().pictures().get(each.picture()).relative())
                        .toList());
    }

    @Test
    void onceAskedForTheyComeForEveryUnitThatIsOpenedAndThePicturesAreReadOnce() {
        model.openedProperty().set(OptionalInt.of(3));
        model.ask();
        run(background);
        Exciting first = model.excitingProperty().get();

        model.openedProperty().set(OptionalInt.of(4));
        run(background);

        assertThat(model.excitingProperty().get().state()).isEqualTo(State.THERE);
        assertThat(model.excitingProperty().get()).isNotEqualTo(first);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whatWasAskedOfAUnitThatIsLeftIsNotShownWithTheNext() {
        model.openedProperty().set(OptionalInt.of(3));
        model.ask();
        model.openedProperty().set(OptionalInt.empty());
        run(background);

        assertThat(model.excitingProperty().get()).isEqualTo(Exciting.UNASKED);
    }

    @Test
    void aFolderThatIsGoneIsASentenceAndTheWeightsAreCountedAllTheSame() {
        model.begin(
                progress -> {
                    throw new ExplainedException("The folder hands is gone.");
                },
                1);
        model.update(network(1), NetworkModel.FINAL);
        model.openedProperty().set(OptionalInt.of(0));
        model.ask();
        model.watchHistograms(true);
        run(background);
        run(counting);

        assertThat(model.excitingProperty().get()).isEqualTo(Exciting.failed("The folder hands is gone."));
        Spread spread = model.spreadProperty().get();
        assertThat(spread.words()).isEqualTo("The folder hands is gone.");
        assertThat(spread.weights()).hasSize(2);
        assertThat(spread.pictures()).isEmpty();
    }

    @Test
    void histogramsAreCountedOnlyWhileSomebodyLooks() {
        model.watchHistograms(true);
        run(counting);
        Spread spread = model.spreadProperty().get();
        assertThat(spread.pictures()).isPresent();
        assertThat(spread.words()).isEqualTo("Activations and gradients of 12 validation pictures.");

        model.watchHistograms(false);
        model.update(network(2), NetworkModel.FINAL);
        assertThat(counting).isEmpty();

        model.watchHistograms(true);
        run(counting);
        assertThat(model.spreadProperty().get().weights()).isNotEqualTo(spread.weights());
    }

    @Test
    void whileItLearnsWeightsAreCountedEachTimeAndPicturesOncePerEpoch() {
        model.begin(this::read, 1);
        model.watchHistograms(true);
        Spread early = at(1, 2.1);
        Spread later = at(2, 2.6);
        Spread next = at(3, 3);

        assertThat(later.weights()).isNotEqualTo(early.weights());
        assertThat(later.pictures()).isEqualTo(early.pictures());
        assertThat(later.words()).contains("at epoch 2.1");
        assertThat(next.pictures()).isNotEqualTo(later.pictures());
        assertThat(next.words()).contains("at epoch 3");
    }

    private Spread at(long seed, double epoch) {
        model.update(network(seed), epoch);
        run(counting);
        return model.spreadProperty().get();
    }

    @Test
    void unitsAreSortedByNumberStrengthOrBias() {
        FirstLayer layer = model.layerProperty().get();
        assertThat(model.orderedProperty().get()).startsWith(0, 1, 2);

        model.orderProperty().set(Order.STRENGTH);
        int[] ordered = model.orderedProperty().get();

        assertThat(ordered).hasSize(16).doesNotHaveDuplicates();
        for (int i = 1; i < ordered.length; i++) {
            assertThat(layer.unit(ordered[i]).norm())
                    .isLessThanOrEqualTo(layer.unit(ordered[i - 1]).norm());
        }
    }

    private LearnedPictures read(ReadProgress progress) {
        reads++;
        return LearnedPictures.of(plan);
    }

    private TrainedModel network(long seed) {
        TrainingPlan other = TrainingPlanner.plan(
                "other", plan.data(), Optional.empty(), Settings.small(2).withSeed(seed));
        return new TrainedModel(
                other.start(), plan.data().classes(), plan.settings().preprocessing());
    }

    private static void run(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    @Test
    void mapsAreComputedOnlyOfNetworksThatMakeSomeAndWhileSomebodyLooks() {
        model.maps().watch(true);
        assertThat(background).isEmpty();
        model.maps().watch(false);

        model.begin(this::read, 1);
        model.update(convolutional(1), NetworkModel.FINAL);
        assertThat(background).isEmpty();
        assertThat(counting).isEmpty();

        model.maps().watch(true);
        run(background);
        SeenMaps seen = model.maps().seenProperty().get();
        int first = LearnedPictures.of(plan).sample(1)[0];
        assertThat(seen.name()).endsWith(plan.data().pictures().get(first).relative());
        assertThat(seen.words()).startsWith("Validation picture 1 of ");
        assertThat(seen.maps()).hasSize(2);
        assertThat(seen.maps().get(0).values())
                .isEqualTo(FeatureMaps.of(convolutional(1), plan.data().pixels().copyOf(first))
                        .get(0)
                        .values());
    }

    @Test
    void mapsFollowTheNetworkAndThePictureThatIsTurnedTo() {
        model.begin(this::read, 1);
        model.update(convolutional(1), 1);
        model.maps().watch(true);
        run(background);
        SeenMaps first = model.maps().seenProperty().get();

        model.update(convolutional(2), 2);
        run(counting);
        SeenMaps learned = model.maps().seenProperty().get();
        assertThat(learned.name()).isEqualTo(first.name());
        assertThat(learned.maps().get(0).values())
                .isNotEqualTo(first.maps().get(0).values());

        model.maps().turn(-1);
        run(background);
        assertThat(model.maps().seenProperty().get().name()).isNotEqualTo(first.name());
        model.maps().turn(1);
        run(background);
        assertThat(model.maps().seenProperty().get().name()).isEqualTo(first.name());
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void withoutPicturesThereAreNoMapsButASentence() {
        model.begin(
                progress -> {
                    throw new ExplainedException("The folder hands is gone.");
                },
                1);
        model.update(convolutional(1), NetworkModel.FINAL);
        model.maps().watch(true);
        run(background);

        assertThat(model.maps().seenProperty().get()).isEqualTo(SeenMaps.failed("The folder hands is gone."));
    }

    private TrainedModel convolutional(long seed) {
        NetworkSpec network = Settings.convolutional(false).network(3);
        return new TrainedModel(
                InitialParameters.draw(network, new SplittableRandom(seed)),
                plan.data().classes(),
                plan.data().preprocessing());
    }
}
