package org.hundredfold.ui.runs;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Text that can be changed where it stands: Enter or leaving it keeps the change, Escape takes it back. */
final class InlineField extends TextField {
    private final Runnable done;
    private Object subject;
    private String kept = "";
    private Consumer<String> keep = text -> {};

    /**
     * @param name what it is, for its tooltip and screen readers
     * @param prompt shown while it is empty
     * @param done moves the focus on after Enter and Escape
     */
    InlineField(String name, String prompt, Runnable done) {
        this.done = done;
        getStyleClass().add("inline-field");
        setAccessibleText(name);
        setTooltip(new Tooltip(name));
        setPromptText(prompt);
        setOnAction(event -> leave());
        setOnKeyPressed(this::cancelOnEscape);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
    }

    /**
     * Shows a text; while the user types, an update of the same subject does not disturb.
     *
     * @param subject whose text it is
     * @param keep takes a changed text
     */
    void show(Object subject, String text, Consumer<String> keep) {
        if (subject.equals(this.subject) && isFocused()) {
            return;
        }
        commit();
        this.subject = subject;
        this.keep = keep;
        kept = text;
        setText(text);
    }

    /** Goes there with everything marked, so that typing replaces it. */
    void edit() {
        requestFocus();
        selectAll();
    }

    private void cancelOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            setText(kept);
            leave();
        }
    }

    private void leave() {
        commit();
        done.run();
    }

    private void commit() {
        if (!getText().equals(kept)) {
            String changed = getText();
            kept = changed;
            keep.accept(changed);
        }
    }
}
