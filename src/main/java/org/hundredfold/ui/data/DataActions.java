package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.hundredfold.ui.common.FolderPicker;

/**
 * What the buttons of this place do.
 *
 * @param owner the node whose window a dialog belongs to
 * @param train leads to where the open data is trained with
 */
record DataActions(DataViewModel model, FolderPicker picker, Node owner, Runnable train) {
    void chooseFolder() {
        pick("Open the folder around the class folders", model::open);
    }

    void chooseTestFolder() {
        pick("Open the folder with the test pictures", folder -> model.useTest(Optional.of(folder)));
    }

    private void pick(String title, Consumer<Path> taker) {
        Optional<Path> start = model.recent().stream().findFirst();
        picker.pick(owner.getScene().getWindow(), title, start.map(Path::getParent))
                .ifPresent(taker);
    }
}
