package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ButtonsTest extends UiTest {
    @Test
    void underscoresInNamesAreShown() {
        show(
                () -> Layout.row(
                        Buttons.plain("Open t_shirt", () -> {}),
                        new Choice<>(List.of("a_b", "c_d"), name -> name, new SimpleObjectProperty<>("a_b"))),
                400,
                100);

        assertThat(robot.lookup(".row .text").queryAllAs(Text.class))
                .extracting(Text::getText)
                .containsExactlyInAnyOrder("Open t_shirt", "a_b", "c_d");
    }
}
