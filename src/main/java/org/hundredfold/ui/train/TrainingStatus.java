package org.hundredfold.ui.train;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.hundredfold.train.Workplace;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Status;

/** What the status bar says of the training on show. */
final class TrainingStatus {
    private final Status status;
    private final LiveRun run;
    private final IntegerProperty more = new SimpleIntegerProperty();
    private String name = "";
    private String place = "";

    TrainingStatus(Status status, LiveRun run) {
        this.status = status;
        this.run = run;
    }

    /** How many runs follow by themselves. */
    IntegerProperty moreProperty() {
        return more;
    }

    ReadOnlyStringProperty textProperty() {
        return status.textProperty();
    }

    void name(String ofRun) {
        name = ofRun;
    }

    /** Where it is computed, which is said of other places than here. */
    void on(Workplace workplace) {
        place = workplace == Workplace.HERE ? "" : " on " + workplace.name();
    }

    void running() {
        String text = "Training %s%s, epoch %s"
                .formatted(name, place, run.figuresProperty().get().epoch());
        status.running(name, text + follow(), run.progress(), run.pace());
    }

    void paused() {
        status.running(name + ", paused", "Paused " + name + follow(), run.progress(), "");
    }

    void stopping() {
        status.running(name, "Stopping " + name, run.progress(), "");
    }

    void trained() {
        Figures figures = run.figuresProperty().get();
        status.idle("Trained %s: %s %s".formatted(name, figures.accuracy(), figures.meaning()));
    }

    void failed() {
        status.idle("");
    }

    private String follow() {
        int count = more.get();
        return count == 0 ? "" : ", " + Formats.count(count, "more waits", "more wait");
    }
}
