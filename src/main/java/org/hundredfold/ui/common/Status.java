package org.hundredfold.ui.common;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the status bar says: what runs, how far it is, how long it will take. For the thread of the window. */
public final class Status {
    /** Progress when nothing runs: no bar is shown. */
    public static final double NONE = Double.NaN;

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(NONE);

    /** Says what {@code first} says while something runs there, else what either of the two said last. */
    public static Status preferring(Status first, Status second) {
        Status status = new Status();
        first.onChange(() -> status.copy(first));
        second.onChange(() -> {
            if (Double.isNaN(first.progress.get())) {
                status.copy(second);
            }
        });
        return status;
    }

    private void onChange(Runnable action) {
        for (Property<?> property : List.of(text, subject, detail, progress)) {
            property.addListener((observed, was, is) -> action.run());
        }
    }

    private void copy(Status other) {
        running(other.subject.get(), other.text.get(), other.progress.get(), other.detail.get());
    }

    /** Something runs.
     *
     * @param text what, such as {@code "Training hands, epoch 14 of 30"}
     * @param progress in [0, 1], or below 0 when unknown
     * @param detail how long and how fast, such as {@code "22 s left, 1,240 pictures/s"}
     */
    public void running(String text, double progress, String detail) {
        running(text, text, progress, detail);
    }

    /** As {@link #running(String, double, String)}, with what it is about in a few words, such as the name of a run. */
    public void running(String subject, String text, double progress, String detail) {
        this.subject.set(subject);
        this.text.set(text);
        this.progress.set(progress);
        this.detail.set(detail);
    }

    /** Nothing runs. */
    public void idle(String text) {
        running(text, NONE, "");
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What it is about in a few words. */
    public StringProperty subjectProperty() {
        return subject;
    }

    public StringProperty detailProperty() {
        return detail;
    }

    /** In [0, 1]; below 0 when unknown, {@link #NONE} when nothing runs. */
    public DoubleProperty progressProperty() {
        return progress;
    }
}
