package org.hundredfold.ui.common;

import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/** Lines of a program, to be selected or copied at one click. */
public final class Snippet extends VBox {
    private final TextArea lines = new TextArea();

    /** @param name what they are, for a screen reader */
    public Snippet(String name) {
        lines.setEditable(false);
        lines.setWrapText(true);
        lines.setAccessibleText(name);
        getStyleClass().addAll("lines", "snippet");
        getChildren()
                .addAll(
                        Layout.grow(lines),
                        Buttons.plain(
                                "Copy the lines",
                                Icon.COPY,
                                () -> Clipboard.getSystemClipboard()
                                        .setContent(Map.of(DataFormat.PLAIN_TEXT, lines.getText()))));
    }

    public void show(String text) {
        lines.setText(text.strip());
    }
}
