package org.hundredfold.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private final Preferences preferences = Preferences.userRoot().node("theme-test");

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    @Test
    void theWindowIsLightUntilSomethingElseIsChosen() {
        assertThat(new Theme(preferences).darkProperty().get()).isFalse();
    }

    @Test
    void theChoiceIsRememberedForTheNextStart() {
        new Theme(preferences).darkProperty().set(true);

        assertThat(new Theme(preferences).darkProperty().get()).isTrue();
    }
}
