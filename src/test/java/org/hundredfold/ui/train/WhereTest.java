package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Sharding;
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
        onFx(() -> model.form().epochs.textProperty().set("3"));
        robot.clickOn("Start on near");
        until(Phase.FINISHED);

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
        assertThat(clusters.connected.get(0).closed).isTrue();
        assertThat(store.list()).isEmpty();
        assertThat(onFx(() -> model.phaseProperty().get())).isEqualTo(Phase.READY);

        address("spark://other:7077");
        assertThat(verdict()).isEmpty();
    }

    @Test
    void onThisComputerNoAddressIsAskedFor() {
        robot.clickOn("This computer");

        assertThat(robot.lookup(".address")
                        .queryAs(TextField.class)
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(robot.lookup("Start training").tryQuery()).isPresent();
    }
}
