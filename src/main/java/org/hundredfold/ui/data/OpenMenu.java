package org.hundredfold.ui.data;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.hundredfold.ui.common.Icon;

/** Opens another folder: a chosen one, one from before, or the sample. */
final class OpenMenu extends SplitMenuButton {
    private final DataViewModel model;

    OpenMenu(DataViewModel model, DataActions actions) {
        this.model = model;
        setText("Open a folder");
        setGraphic(Icon.FOLDER.node());
        setOnAction(event -> actions.chooseFolder());
        ObservableList<Path> folders = model.recent();
        folders.addListener((ListChangeListener<Path>) change -> show(folders));
        show(folders);
    }

    private void show(ObservableList<Path> folders) {
        getItems().setAll(item("Use the sample", Icon.SAMPLE, model::openSample), new SeparatorMenuItem());
        folders.forEach(folder -> getItems().add(item(folder.toString(), Icon.TIME, () -> model.open(folder))));
    }

    private static MenuItem item(String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(text, icon.node());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
