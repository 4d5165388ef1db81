package org.hundredfold.ui.common;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the selected pictures, with the keys that do the same. */
public final class PictureMenu extends ContextMenu {
    private static final int MOST_CLASSES = 20;

    private final PictureActions actions;
    private final Menu move = new Menu("Move to class", Icon.MOVE.node());

    /** Without a way to see them large. */
    public PictureMenu(PictureActions actions) {
        this.actions = actions;
        getItems()
                .addAll(
                        item("Exclude", Icon.EXCLUDE, "Delete", actions::exclude),
                        item("Bring back", Icon.UNDO, "B", actions::bringBack),
                        move);
        setOnShowing(event -> fill());
    }

    /** @param open shows the picture large */
    public PictureMenu(PictureActions actions, Runnable open) {
        this(actions);
        getItems().addAll(0, List.of(item("See it large", Icon.PICTURE, "Enter", open), new SeparatorMenuItem()));
    }

    private void fill() {
        move.getItems().clear();
        ClassKeys keys = new ClassKeys(actions.classes());
        for (int i = 0; i < Math.min(MOST_CLASSES, actions.classes().size()); i++) {
            int label = i;
            MenuItem item = new MenuItem(named(actions.classes().get(i), keys.key(i)));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.moveTo(label));
            move.getItems().add(item);
        }
        move.getItems().addAll(new SeparatorMenuItem(), item("Choose by name", Icon.SEARCH, "M", actions::move));
    }

    /** The key is only told: as an accelerator it would work in the whole window, text fields included. */
    private static MenuItem item(String text, Icon icon, String key, Runnable action) {
        MenuItem item = new MenuItem(named(text, key), icon.node());
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String named(String text, String key) {
        return key.isEmpty() || key.equals(text) ? text : "%s (%s)".formatted(text, key);
    }
}
