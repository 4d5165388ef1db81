package org.hundredfold.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.proof.ProofViewModel.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ProofViewTest extends UiTest {
    @TempDir
    private Path folder;

    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final List<String> samples = new ArrayList<>();
    private final ProofViewModel model =
            new ProofViewModel(data, new Messages(new FxThread()), task -> new Thread(task).start(), new FxThread());

    @BeforeEach
    void open() {
        show(() -> new ProofView(model, () -> samples.add("asked")), 1280, 800);
    }

    @Test
    void withoutDataItOffersTheSample() {
        robot.clickOn("Use the sample");

        assertThat(samples).containsExactly("asked");
    }

    @Test
    void aClickProvesThatBothWaysAreEqual() throws Exception {
        DataSet stripes = Stripes.in(folder, 20);
        onFx(() -> data.set(stripes));
        robot.clickOn("Prove it");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.stateProperty().get() == State.DONE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(text(".figure")).endsWith(" times");
        assertThat(text(".sentence"))
                .startsWith("as fast as nested loops, and the weights differ by at most ")
                .endsWith("the same but for rounding.");
        assertThat(is("equal")).isTrue();
        assertThat(robot.lookup("Prove it again").query().isVisible()).isTrue();
    }

    @Test
    void unequalWeightsAreNeitherGreenNorCalledEqual() {
        onFx(() -> model.finish(result(0.5, 0.3)));

        assertThat(text(".figure")).isEqualTo("Not the same");
        assertThat(text(".sentence"))
                .startsWith("The weights differ by up to 0.5, which is more than rounding explains.");
        assertThat(is("equal")).isFalse();
        assertThat(is("unequal")).isTrue();
    }

    @Test
    void weightsThatAreNoNumbersAreUnequal() {
        onFx(() -> model.finish(result(Double.NaN, Double.NaN)));

        assertThat(text(".figure")).isEqualTo("Not the same");
        assertThat(is("equal")).isFalse();
    }

    private static ProofResult result(double difference, double relative) {
        List<ProofStep> steps = List.of(new ProofStep(1, 1000, 10, 0), new ProofStep(2, 1000, 10, difference));
        return new ProofResult("64-256-3", 64, 17_000, steps, 1000, 10, difference, relative);
    }

    private String text(String selector) {
        return robot.lookup(selector).<Labeled>queryAs(Labeled.class).getText();
    }

    private boolean is(String pseudoClass) {
        Node verdict = robot.lookup(".proof-verdict").query();
        return verdict.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }
}
