package org.hundredfold.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.proof.Updates;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.proof.ProofViewModel.Kind;
import org.hundredfold.ui.proof.ProofViewModel.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ProofViewTest extends UiTest {
    @TempDir
    private Path folder;

    private final List<String> samples = new ArrayList<>();
    private final ProofPlace place = new ProofPlace();
    private final ProofViewModel model = place.model;

    @BeforeEach
    void open() {
        onFx(() -> model.original().setUpdates(Updates.each(50)));
        show(
                () -> new ProofView(model, (owner, title, start) -> Optional.of(folder), () -> samples.add("asked")),
                1280,
                800);
    }

    private void openStripes() {
        DataSet stripes = Stripes.in(folder.resolve("stripes"), 20);
        onFx(() -> place.data.set(stripes));
    }

    private void await(State state) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.stateProperty().get() == state);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void withoutDataItOffersTheSample() {
        robot.clickOn("Use the sample");

        assertThat(samples).containsExactly("asked");
    }

    @Test
    void aClickProvesThatAllWaysOfTheOriginalNetworkAreEqual() throws Exception {
        openStripes();
        robot.clickOn("Prove it");
        await(State.DONE);

        assertThat(text(".figure")).endsWith(" times");
        assertThat(text(".sentence"))
                .startsWith("as fast as nested loops, and the weights differ by at most ")
                .endsWith("the same but for rounding.");
        assertThat(is("equal")).isTrue();
        assertThat(shown("Prove it again")).isTrue();
        assertThat(shown("What was proved")).isTrue();
        assertThat(shown("Nested loops")).isTrue();
        assertThat(shown("Mini-batches, ND4J")).isTrue();
    }

    @Test
    void controlAndEnterProve() throws Exception {
        openStripes();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(State.DONE);
    }

    @Test
    void theGradientIsCheckedAtThePressOfAButton() throws Exception {
        openStripes();
        onFx(model::prove);
        await(State.DONE);
        robot.clickOn("Check the gradient");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.checkProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(text(".gradient-row .body")).startsWith("The gradient is right: of 1,020");
        assertThat(text(".gradient-row .muted")).contains("nested loops", "the training engine");
    }

    @Test
    void aProofIsSavedWhereTheUserChooses() throws Exception {
        openStripes();
        onFx(model::prove);
        await(State.DONE);
        robot.clickOn("Save for NumPy");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> place.messages.currentProperty().get() != null);

        assertThat(folder.resolve("hundredfold-proof").resolve("replay.py")).exists();
    }

    @Test
    void twoOfMoreClassesAreChosen() {
        openStripes();

        assertThat(robot.lookup(".class-choice").<ComboBox<?>>queryAll().stream()
                        .map(choice -> (String) choice.getValue()))
                .containsExactly("across", "down");
        robot.clickOn(".class-choice");
        robot.clickOn("square");
        assertThat(model.original().firstProperty().get()).isEqualTo("square");
    }

    @Test
    void theOtherNetworkIsOneClickAway() throws Exception {
        openStripes();
        robot.clickOn("The network you train");
        robot.clickOn("Prove it");
        await(State.DONE);

        assertThat(text(".sentence")).startsWith("as fast as nested loops").endsWith("the same but for rounding.");
        assertThat(shown("What this does not say")).isTrue();
    }

    @Test
    void unequalWeightsAreNeitherGreenNorCalledEqual() {
        showTrained(result(0.5, 0.3));

        assertThat(text(".figure")).isEqualTo("Not the same");
        assertThat(text(".sentence"))
                .startsWith("The weights differ by up to 0.5, which is more than rounding explains.");
        assertThat(is("equal")).isFalse();
        assertThat(is("unequal")).isTrue();
    }

    @Test
    void weightsThatAreNoNumbersAreUnequal() {
        showTrained(result(Double.NaN, Double.NaN));

        assertThat(text(".figure")).isEqualTo("Not the same");
        assertThat(is("equal")).isFalse();
    }

    private void showTrained(ProofResult result) {
        openStripes();
        onFx(() -> {
            model.trained().finish(result);
            model.kindProperty().set(Kind.TRAINED);
        });
    }

    private static ProofResult result(double difference, double relative) {
        List<ProofStep> steps = List.of(new ProofStep(1, 1000, 10, 0), new ProofStep(2, 1000, 10, difference));
        return new ProofResult("64-256-3", 64, 17_000, steps, 1000, 10, difference, relative);
    }

    private <T extends Node> T visible(String query) {
        return robot.lookup(query).<T>queryAll().stream()
                .filter(UiTest::isShown)
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(String text) {
        return robot.lookup(text).queryAll().stream().anyMatch(UiTest::isShown);
    }

    private String text(String selector) {
        return this.<Labeled>visible(selector).getText();
    }

    private boolean is(String pseudoClass) {
        return visible(".proof-verdict").getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }
}
