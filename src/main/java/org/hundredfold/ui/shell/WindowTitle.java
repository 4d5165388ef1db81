package org.hundredfold.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.hundredfold.ui.common.Status;

/** What the window is called: how far what runs is, so that the task bar tells it too. */
public final class WindowTitle {
    private static final String PROGRAM = "Hundredfold";

    private WindowTitle() {}

    /** Such as {@code "42 % · shapes-3 – Hundredfold"}; follows the status. */
    public static StringBinding of(Status status) {
        return Bindings.createStringBinding(
                () -> words(
                        status.progressProperty().get(),
                        status.subjectProperty().get()),
                status.progressProperty(),
                status.subjectProperty());
    }

    private static String words(double progress, String subject) {
        if (Double.isNaN(progress) || subject.isEmpty()) {
            return PROGRAM;
        }
        String far = progress < 0 ? "" : (int) (100 * progress) + " % · ";
        return far + subject + " – " + PROGRAM;
    }
}
