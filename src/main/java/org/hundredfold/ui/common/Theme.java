package org.hundredfold.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Light or dark, remembered in the preferences. AtlantaFX Primer is the base, {@code theme.css} has the rest. */
public final class Theme {
    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);
    private static final String KEY = "dark";

    private final Preferences preferences;
    private final BooleanProperty dark;

    public Theme(Preferences preferences) {
        this.preferences = preferences;
        dark = new SimpleBooleanProperty(preferences.getBoolean(KEY, false));
        dark.subscribe(this::remember);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Styles a scene, now and whenever the choice changes; its popups follow. */
    public void install(Scene scene) {
        dark.subscribe(on -> style(scene, on));
    }

    /** Light whatever is chosen: for pictures that end up on paper and in other programs. */
    public static void light(Scene scene) {
        style(scene, false);
    }

    private static void style(Scene scene, boolean on) {
        scene.setUserAgentStylesheet(
                on ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(List.of(
                        sheet("theme.css"), sheet(on ? "theme-dark.css" : "theme-light.css"), sheet("bridge.css")));
    }

    private void remember(boolean on) {
        if (preferences.getBoolean(KEY, false) == on) {
            return;
        }
        preferences.putBoolean(KEY, on);
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            LOG.warn("The choice of theme could not be saved", e);
        }
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/org/hundredfold/ui/" + name).toExternalForm();
    }
}
