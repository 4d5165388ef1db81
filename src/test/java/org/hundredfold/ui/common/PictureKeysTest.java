package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Which class a digit moves pictures to. */
class PictureKeysTest {
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @Test
    void aDigitMovesToTheClassThatItNames() {
        assertThat(moved(DIGITS, "0")).containsExactly("0");
        assertThat(moved(DIGITS, "7")).containsExactly("7");
    }

    @Test
    void aDigitGoesByPositionWhereNoClassIsNamedByOne() {
        assertThat(moved(List.of("paper", "rock", "10"), "2")).containsExactly("rock");
        assertThat(moved(List.of("paper", "rock", "10"), "0")).isEmpty();
        assertThat(moved(List.of("paper", "rock", "10"), "4")).isEmpty();
    }

    @Test
    void aDigitThatNamesNoClassDoesNothingWhereOthersDo() {
        assertThat(moved(List.of("3", "5", "other"), "1")).isEmpty();
        assertThat(moved(List.of("3", "5", "other"), "3")).containsExactly("3");
    }

    @Test
    void sayWhichKeyIsWhich() {
        assertThat(new ClassKeys(List.of("paper", "rock")).words()).isEqualTo("1 moves to paper, 2 to rock.");
        assertThat(new ClassKeys(List.of("3", "5", "other")).words())
                .isEqualTo("A digit moves to the class of that name.");
    }

    private static List<String> moved(List<String> classes, String key) {
        List<String> moved = new ArrayList<>();
        PictureActions actions = new PictureActions() {
            @Override
            public void exclude() {}

            @Override
            public void bringBack() {}

            @Override
            public void move() {}

            @Override
            public void moveTo(int label) {
                moved.add(classes.get(label));
            }

            @Override
            public List<String> classes() {
                return classes;
            }
        };
        new PictureKeys(actions)
                .press(new KeyEvent(
                        KeyEvent.KEY_PRESSED, key, key, KeyCode.getKeyCode(key), false, false, false, false));
        return moved;
    }
}
