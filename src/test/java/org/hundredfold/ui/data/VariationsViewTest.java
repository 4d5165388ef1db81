package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Stripes;
import org.hundredfold.ui.common.PixelView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariationsViewTest extends DataPlaceTest {
    @BeforeEach
    void openVariations() {
        Path stripes = folder.resolve("stripes");
        Stripes.write(stripes, 40, 1);
        onFx(() -> window(stripes, 1280, 800));
        open(stripes);
        robot.clickOn("Variations");
        read();
    }

    private Slider slider(String name) {
        return robot.lookup(".variation-controls .slider").<Slider>queryAll().stream()
                .filter(each -> each.getAccessibleText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Augmentation chosen() {
        return model.augmentationProperty().get();
    }

    private boolean looksOpen() {
        return node(".variations-view").isVisible();
    }

    @Test
    void fivePicturesAreShownEachWithEightVariations() {
        assertThat(robot.lookup(".variations-grid .pixel-view").<Node>queryAll())
                .hasSize(45)
                .allSatisfy(view -> assertThat(view.getAccessibleText()).isNotBlank());
        assertThat(robot.lookup(".variations-view .button").<Node>queryAll())
                .allSatisfy(node -> assertThat(((Labeled) node).getText() + node.getAccessibleText())
                        .isNotBlank());
        assertThat(texts(".variations-view .body")).anyMatch(text -> text.startsWith("Shifted, turned and zoomed"));
    }

    @Test
    void aSliderIsMovedByKeyAndSaysItsAmount() {
        robot.clickOn(slider("Turn"));
        onFx(() -> slider("Turn").setValue(14));
        robot.push(KeyCode.RIGHT);

        assertThat(chosen().rotation()).isEqualTo(15);
        assertThat(texts(".variation-controls .amount .muted")).contains("up to 15°", "off");
        assertThat(slider("Turn").getAccessibleHelp()).isEqualTo("up to 15°");
        assertThat(reading.size()).isEqualTo(1);
        read();

        robot.clickOn("Yes");
        assertThat(chosen().flip()).isTrue();
        assertThat(chosen().rotation()).isEqualTo(15);
    }

    @Test
    void amountsAreSetToTheProposalAndOff() {
        robot.clickOn("As proposed");
        read();
        assertThat(chosen().shift()).isEqualTo(0.08);
        assertThat(slider("Shift").getValue()).isEqualTo(0.08);
        assertThat(isPressed("As proposed")).isTrue();

        robot.clickOn("Off");
        assertThat(chosen()).isEqualTo(Augmentation.NONE);
        assertThat(slider("Shift").getValue()).isZero();
        assertThat(isPressed("Off")).isTrue();
        assertThat(isPressed("As proposed")).isFalse();

        onFx(() -> slider("Turn").setValue(14));
        assertThat(isPressed("Off")).isFalse();
    }

    private boolean isPressed(String words) {
        return robot.lookup(words).queryAs(ToggleButton.class).isSelected();
    }

    @Test
    void escapeLeadsBackToTheGridWhereTheChoiceIsSaid() {
        robot.clickOn("As proposed");
        robot.clickOn("Draw again").clickOn("Other pictures");
        read();
        robot.push(KeyCode.ESCAPE);

        assertThat(looksOpen()).isFalse();
        assertThat(grid().isFocused()).isTrue();
        assertThat(texts(".inspector .muted")).contains("shift, turn, zoom");

        robot.clickOn("Variations");
        assertThat(looksOpen()).isTrue();
        robot.clickOn(".variations-view .icon-button");
        assertThat(looksOpen()).isFalse();
    }

    @Test
    void whatTheFocusIsOnStaysUsableByKeys() {
        assertThat(robot.lookup("Draw again").queryButton().isFocused()).isTrue();
        int waiting = reading.size();

        robot.push(KeyCode.SPACE);

        assertThat(reading.size()).isEqualTo(waiting + 1);
        assertThat(model.variations().variedProperty().get())
                .extracting(Varied::variations)
                .isNotEmpty();
        PixelView first = (PixelView) node(".variations-grid .pixel-view");
        assertThat(first.getWidth()).isGreaterThan(64);
    }
}
