package org.hundredfold.ui.classify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.hundredfold.ui.common.Brought;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;

/** The ways in by a button or a key, from files and from the clipboard, and the way out to a file. */
record Ways(ClassifyViewModel model, Pickers pickers, Messages messages) {
    /** In both cases, for there are file systems that tell them apart. */
    private static final List<String> ENDINGS = Stream.of(
                    "png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff", "webp")
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
            .toList();

    Button openButton() {
        Button button = Buttons.plain("Open pictures", Icon.PICTURE, () -> {});
        button.setOnAction(event -> open(button.getScene().getWindow()));
        return button;
    }

    Button pasteButton() {
        return Buttons.plain("Paste", Icon.PASTE, this::paste);
    }

    void open(Window owner) {
        model.classify(pickers.pictures().pick(owner, "Open pictures", "Pictures", ENDINGS));
    }

    Button folderButton() {
        Button button = Buttons.plain("Open a folder", Icon.FOLDER, () -> {});
        button.setOnAction(event -> pickers.folder()
                .pick(button.getScene().getWindow(), "Open a folder to answer every picture in it", Optional.empty())
                .ifPresent(model::classifyFolder));
        return button;
    }

    /** Asks where to save a table. */
    Optional<Path> save(Window owner) {
        return pickers.save().pick(owner, "Save the answers", "Comma-separated values", List.of("*.csv"));
    }

    void paste() {
        Brought brought = Brought.by(Clipboard.getSystemClipboard());
        if (brought.isEmpty()) {
            messages.info("There is no picture on the clipboard. Copy one, then paste it here.");
        } else if (!brought.refusal().isEmpty()) {
            messages.warning(brought.refusal());
        } else {
            brought.picture().ifPresent(picture -> model.classify("Pasted picture", picture));
            bring(brought.files());
        }
    }

    private void bring(List<Path> files) {
        if (files.size() == 1 && Files.isDirectory(files.get(0))) {
            model.classifyFolder(files.get(0));
        } else if (files.stream().anyMatch(Files::isDirectory)) {
            messages.warning("Bring one folder at a time, or pictures only.");
        } else {
            model.classify(files);
        }
    }
}
