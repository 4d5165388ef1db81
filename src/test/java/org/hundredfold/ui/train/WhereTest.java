package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.ui.train.TrainViewModel.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing in the window where a training is computed. */
class WhereTest extends TrainPlaceTest {
    @BeforeEach
    void open() throws TimeoutException {
        open(1280, 800);
        robot.clickOn("Where").clickOn("Apache Spark");
    }

    private void address(String text) {
        robot.clickOn(".address").push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    private void until(Phase phase) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onFx(() -> model.phaseProperty().get() == phase));
    }

    private String verdict() {
        return robot.lookup("#does-it-pay").queryAs(Label.class).getText();
    }

    @Test
    void aTrainingOnAClusterIsKeptAndShownLikeAnyOther() throws TimeoutException {
        address("near");
        List<String> said = new ArrayList<>();
        onFx(() -> model.goingOnProperty().subscribe(words -> {
            said.add(words);
        }));
        onFx(() -> model.form().epochs.textProperty().set("3"));
        robot.clickOn("Start on near");
        until(Phase.FINISHED);

        assertThat(said).contains("Connecting to near", "Training shapes-1 on the cluster, epoch 3 of 3");
        assertThat(shows("the cluster's")).isTrue(); // workers, not cores of this computer
        RunSummary run = store.list().get(0);
        assertThat(run.settings().sharding()).isEqualTo(new Sharding(3));
        assertThat(run.epochs())
                .isEqualTo(3)
                .isEqualTo(onFx(() -> model.run().validationError.size()));
        assertThat(clusters.connected).hasSize(1);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clusters.connected.get(0).closed);
    }

    @Test
    void aClusterThatIsNotThereIsSaidAndNothingIsKept() throws TimeoutException {
        address("nowhere");
        robot.clickOn("Start on nowhere");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> messages.currentProperty().get() != null);

        assertThat(messages.currentProperty().get().text()).isEqualTo("nowhere does not answer. Check the address.");
        until(Phase.READY);
        assertThat(store.list()).isEmpty();
    }

    @Test
    void whetherItPaysIsSaidBeforeAnythingIsStarted() throws TimeoutException {
        address("near");
        robot.clickOn("Does it pay?");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onFx(() -> verdict().startsWith("A step of")));

        screenshots("where-verdict");
        assertThat(verdict()).contains(" takes ", " here and ", " on the cluster, ", " of it for the round. ");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clusters.connected.get(0).closed);
        assertThat(store.list()).isEmpty();
        assertThat(onFx(() -> model.phaseProperty().get())).isEqualTo(Phase.READY);

        address("spark://other:7077");
        assertThat(verdict()).isEmpty();
    }

    @Test
    void theSecretGoesToTheClusterAndIsKeptNowhere() throws Exception {
        address("near");
        robot.clickOn(".password-field").write("open sesame");
        train(1);

        assertThat(clusters.secrets).containsExactly(Optional.of("open sesame"));
        assertThat(clusters.preferences.keys()).containsExactly("address");
        assertThat(clusters.preferences.get("address", "")).isEqualTo("near");
    }

    @Test
    void theAddressThatWasUsedLastIsThereAtTheNextStart() throws TimeoutException {
        address("nowhere");
        robot.clickOn("Start on nowhere");
        until(Phase.READY);
        assertThat(addressAtTheNextStart()).isEqualTo("loopback");

        address("near");
        train(1);
        assertThat(addressAtTheNextStart()).isEqualTo("near");
    }

    private String addressAtTheNextStart() {
        return clusters.where(Runnable::run, Runnable::run, messages)
                .addressProperty()
                .get();
    }

    @Test
    void asManyShardsGiveTheSameBitsHereAndThere() throws TimeoutException {
        address("near");
        shards("2");
        train(3);
        onFx(() -> model.again());
        robot.clickOn("This computer");
        robot.clickOn("Start training");
        until(Phase.FINISHED);

        List<RunSummary> runs = store.list();
        assertThat(runs).extracting(run -> run.settings().sharding()).containsExactly(new Sharding(2), new Sharding(2));
        assertThat(store.parameterHashes().get(runs.get(0).id()))
                .isEqualTo(store.parameterHashes().get(runs.get(1).id()));
        assertThat(clusters.connected).hasSize(1);
    }

    @Test
    void averagingIsChosenAndKeptWithTheRun() throws TimeoutException {
        address("near");
        shards("2");
        robot.clickOn("Averaging (approximate)");
        train(2);

        assertThat(store.list().get(0).settings().sharding()).isEqualTo(new Sharding(2, true));
    }

    @Test
    void whatIsWrongWithTheShardsIsSaidAndNothingCanStart() {
        shards("0");

        assertThat(shows("Shards must be a whole number from 1 to 10,000, or left empty."))
                .isTrue();
        assertThat(start().isDisabled()).isTrue();
        assertThat(robot.lookup("Does it pay?").queryButton().isDisabled()).isTrue();

        shards("10000");
        assertThat(start().isDisabled()).isFalse();
    }

    @Test
    void presetsSayNothingOfShards() {
        shards("4");
        assertThat(onFx(() -> model.form().changedProperty().get())).isFalse();

        onFx(() -> model.form().preset.set(Preset.ACCURATE));
        assertThat(sharding()).isEqualTo(new Sharding(4));
        onFx(() -> model.form().epochs.textProperty().set("7"));
        onFx(() -> model.form().backToPreset());

        assertThat(sharding()).isEqualTo(new Sharding(4));
    }

    @Test
    void settingsThatAreProposedBringTheirShards() {
        robot.clickOn("Where");
        TrainingSettings divided =
                Settings.small(2).toBuilder().sharding(new Sharding(6, true)).build();
        onFx(() -> model.prepare(divided, folder.resolve("shapes")));

        assertThat(sharding()).isEqualTo(new Sharding(6, true));
        assertThat(isShown(robot.lookup("Averaging (approximate)").query()))
                .as("the fold is open")
                .isTrue();

        onFx(() -> model.prepare(Settings.small(2), folder.resolve("shapes")));
        assertThat(sharding()).isEqualTo(Sharding.NONE);
        assertThat(onFx(() -> model.form().shards())).isEmpty();
    }

    @Test
    void theOriginalCannotBeStartedOnAClusterAndThatIsSaidBefore() {
        shards("4");
        onFx(() -> model.form().preset.set(Preset.ORIGINAL));

        screenshots("where-original");
        assertThat(shows("so a cluster does not take it. Choose this computer under Where."))
                .isTrue();
        assertThat(start().isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(clusters.connected).isEmpty();

        robot.clickOn("This computer");
        assertThat(start().isDisabled()).isFalse();
        assertThat(sharding()).isEqualTo(Sharding.NONE);
    }

    @Test
    void withoutAnAddressNothingCanStart() {
        address(" ");

        assertThat(shows("Name the address of the cluster under Where, or compute on this computer."))
                .isTrue();
        assertThat(start().isDisabled()).isTrue();
    }

    @Test
    void connectingIsSaidAndCanBeGivenUp() throws TimeoutException {
        clusters.open = new CountDownLatch(1);
        address("near");
        robot.clickOn("Start on near");
        screenshots("where-connecting");
        assertThat(shows("Connecting to near")).isTrue();
        robot.clickOn("Cancel");
        clusters.open.countDown();
        until(Phase.READY);

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clusters.connected.get(0).closed);
        assertThat(store.list()).isEmpty();
    }

    @Test
    void aStoppedRunIsContinuedThereAndEndsAtItsBits() throws TimeoutException {
        RunRecorder recorder = store.recorder();
        TrainingResult whole = stopped(recorder);

        address("near");
        onFx(() -> model.continueRun(recorder.runId()));
        until(Phase.FINISHED);

        assertThat(clusters.connected).hasSize(1);
        assertThat(store.list()).hasSize(1);
        assertThat(store.parameterHashes().get(recorder.runId()))
                .isEqualTo(whole.model().parameters().sha256());
    }

    /** Trains a run of two shards on this computer that is stopped, and gives what it would have come to. */
    private TrainingResult stopped(RunRecorder recorder) {
        TrainingPlan plan = plan(new Sharding(2));
        TrainingControl control = new TrainingControl();
        TrainingListener stopping = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 2) {
                    control.stop();
                }
            }
        };
        new Trainer(plan, List.of(recorder, stopping), control).run();
        return new Trainer(plan, List.of(), new TrainingControl()).run();
    }

    @Test
    void aRunIsRepeatedThereWithItsOwnShards() throws TimeoutException {
        RunRecorder recorder = store.recorder();
        new Trainer(plan(Sharding.NONE), List.of(recorder), new TrainingControl()).run();

        address("near");
        shards("5");
        onFx(() -> model.repeatRun(recorder.runId()));
        until(Phase.FINISHED);

        assertThat(clusters.connected).hasSize(1);
        assertThat(store.list().get(0).settings().sharding()).isEqualTo(Sharding.NONE);
        assertThat(model.finishedProperty().get().verdict().orElseThrow().sameBits())
                .isTrue();
    }

    @Test
    void theQueueIsTrainedThereWithTheShardsOfItsRuns() throws TimeoutException {
        address("near");
        shards("2");
        onFx(() -> model.form().epochs.textProperty().set("2"));
        robot.clickOn("Add to queue");
        shards("");
        robot.clickOn("Add to queue");
        onFx(queue::start);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onFx(() -> queue.done().size() == 2));

        assertThat(clusters.connected).hasSize(2);
        assertThat(store.list())
                .extracting(run -> run.settings().sharding())
                .containsExactlyInAnyOrder(new Sharding(2), Sharding.NONE);
    }

    @Test
    void whatNoClusterCanComputeIsComputedHereAndThatIsSaid() throws TimeoutException {
        onFx(() -> model.form().preset.set(Preset.ORIGINAL));
        onFx(() -> model.form().epochs.textProperty().set("1"));
        address("near");
        robot.clickOn("Add to queue");
        onFx(queue::start);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> onFx(() -> queue.done().size() == 1));

        assertThat(clusters.connected).isEmpty();
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("The original network is kept as it was in the story, on one computer, so a cluster does not"
                        + " take it. So it is computed on this computer, not on near.");
        assertThat(store.list()).hasSize(1);
    }

    @Test
    void picturesThatAreTooManyToSendAreReadThereAsTheUserHasDecided() throws TimeoutException {
        clusters.mostSent = 47 * 28 * 28;
        address("near");
        train(2);

        TrainingPlan plan = model.finishedProperty().get().plan();
        assertThat(plan.hasPicturesHere()).isFalse();
        assertThat(plan.data().pictures())
                .as("without the one that is left out")
                .hasSize(47);
        assertThat(clusters.connected.get(0).sent).isZero();
    }

    @Test
    void picturesThatCanBeSentAreSent() throws TimeoutException {
        clusters.mostSent = 48 * 28 * 28;
        address("near");
        train(1);

        assertThat(model.finishedProperty().get().plan().hasPicturesHere()).isTrue();
        assertThat(clusters.connected.get(0).sent).isOne();
    }

    @Test
    void whereTheWorkersDoNotSeeTheFolderOfTooManyPicturesThatIsSaidAndNothingIsKept() throws TimeoutException {
        clusters.mostSent = 100;
        clusters.seesFolders = false;
        address("near");
        robot.clickOn("Start on near");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> messages.currentProperty().get() != null);

        assertThat(messages.currentProperty().get().text())
                .startsWith("0 MB of pixels are too many to send to the cluster, and its workers do not see "
                        + folder.resolve("shapes") + ". ");
        until(Phase.READY);
        assertThat(store.list()).isEmpty();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clusters.connected.get(0).closed);
    }

    @Test
    void whetherItPaysIsFoundOutForPicturesThatAreReadThere() throws TimeoutException {
        clusters.mostSent = 100;
        address("near");
        robot.clickOn("Does it pay?");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onFx(() -> verdict().startsWith("A step of")));

        assertThat(clusters.connected.get(0).sent).isZero();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clusters.connected.get(0).closed);
    }

    @Test
    void aRunWhosePicturesAreTooManyToSendIsContinuedOnPicturesReadThere() throws TimeoutException {
        clusters.mostSent = 100;
        RunRecorder recorder = store.recorder();
        TrainingResult whole = stopped(recorder);

        address("near");
        onFx(() -> model.continueRun(recorder.runId()));
        until(Phase.FINISHED);

        assertThat(model.finishedProperty().get().plan().hasPicturesHere()).isFalse();
        assertThat(store.parameterHashes().get(recorder.runId()))
                .isEqualTo(whole.model().parameters().sha256());
    }

    private void train(int epochs) throws TimeoutException {
        onFx(() -> model.form().epochs.textProperty().set("" + epochs));
        robot.clickOn("Start on near");
        until(Phase.FINISHED);
    }

    private TrainingPlan plan(Sharding sharding) {
        TrainingSettings settings =
                Settings.small(4).toBuilder().sharding(sharding).build();
        DataSet data = new FolderReader().read(folder.resolve("shapes"), settings.preprocessing(), ReadProgress.NONE);
        return TrainingPlanner.plan("shapes-1", data, Optional.empty(), settings);
    }

    private void shards(String text) {
        onFx(() -> model.form().sharding.shards.textProperty().set(text));
        layOut();
    }

    private Sharding sharding() {
        return onFx(() -> model.form().settingsProperty().get().sharding());
    }

    private Button start() {
        return robot.lookup(".actions .button")
                .match((Button button) -> button.getText().startsWith("Start"))
                .query();
    }

    @Test
    void onThisComputerNoAddressIsAskedFor() {
        robot.clickOn("This computer");

        assertThat(isShown(robot.lookup(".address").query())).isFalse();
        assertThat(robot.lookup("Start training").tryQuery()).isPresent();
    }
}
