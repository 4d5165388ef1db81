package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoiceTest extends UiTest {
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("tea");

    @BeforeEach
    void open() {
        show(() -> new Choice<>(List.of("tea", "coffee", "water"), value -> value, chosen), 400, 100);
    }

    private String pressed() {
        return robot.lookup((ToggleButton button) -> button.isSelected())
                .queryAs(ToggleButton.class)
                .getText();
    }

    @Test
    void aClickChooses() {
        robot.clickOn("water");

        assertThat(chosen.get()).isEqualTo("water");
        assertThat(pressed()).isEqualTo("water");
    }

    @Test
    void aSecondClickLeavesItChosen() {
        robot.clickOn("water").clickOn("water");

        assertThat(chosen.get()).isEqualTo("water");
        assertThat(pressed()).isEqualTo("water");
    }

    @Test
    void arrowKeysChooseToo() {
        robot.clickOn("tea").push(KeyCode.RIGHT);

        assertThat(chosen.get()).isEqualTo("coffee");
        assertThat(pressed()).isEqualTo("coffee");
    }

    @Test
    void itFollowsWhatIsChosenElsewhere() {
        onFx(() -> chosen.set("coffee"));

        assertThat(pressed()).isEqualTo("coffee");
    }
}
