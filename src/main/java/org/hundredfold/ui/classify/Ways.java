package org.hundredfold.ui.classify;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;

/** The ways a picture comes in by a button or a key: from a file and from the clipboard. */
record Ways(ClassifyViewModel model, FilePicker picker, Messages messages) {
    /** In both cases, for there are file systems that tell them apart. */
    private static final List<String> ENDINGS = Stream.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp")
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
            .toList();

    Button openButton() {
        Button button = Buttons.plain("Open a picture", Icon.PICTURE, () -> {});
        button.setOnAction(event -> open(button.getScene().getWindow()));
        return button;
    }

    Button pasteButton() {
        return Buttons.plain("Paste", Icon.PASTE, this::paste);
    }

    void open(Window owner) {
        picker.pick(owner, "Open a picture", "Pictures", ENDINGS).ifPresent(file -> model.classify(List.of(file)));
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Image image = clipboard.getImage();
        if (clipboard.hasFiles()) {
            model.classify(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (image != null) {
            model.paste(SwingFXUtils.fromFXImage(image, null));
        } else {
            messages.info("There is no picture on the clipboard. Copy one, then paste it here.");
        }
    }
}
