package org.hundredfold.ui.runs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.runs.FolderQuestion.Asking;

/** The selected run's name and note, both changed where they stand, how it ended, and what can be done with it. */
final class RunHeader extends VBox {
    private final RunsViewModel model;
    private final ZoneId zone;
    private final InlineField name;
    private final InlineField note;
    private final StarButton star;
    private final Button classify;
    private final Button goOn;
    private final Button again;
    private final Asking asking;
    private final Label ending = Labels.muted("");
    private RunSummary run;

    /** @param done moves the focus on after the name or the note was changed */
    RunHeader(RunsViewModel model, RunsActions actions, Asking asking, Runnable done, ZoneId zone) {
        this.model = model;
        this.asking = asking;
        this.zone = zone;
        name = new InlineField("Name of the run (F2)", "Name", done);
        name.getStyleClass().add("run-name");
        note = new InlineField("Note", "Add a note", done);
        star = new StarButton(() -> model.star(run, !run.starred()));
        this.classify = Buttons.primary(
                "Classify with this run",
                Icon.CLASSIFY,
                () -> actions.classify().accept(run.id()));
        this.goOn = Buttons.plain("Continue", Icon.START, () -> withPictures(run.id(), actions.goOn()));
        this.again = Buttons.plain("Run again", Icon.REPEAT, () -> withPictures(run.id(), actions.repeat()));
        List.of(this.goOn, this.again)
                .forEach(button -> button.managedProperty().bind(button.visibleProperty()));
        getStyleClass().addAll("lines", "run-header");
        getChildren()
                .addAll(
                        Layout.row(
                                Layout.cluster(star, name),
                                Layout.grow(note),
                                Buttons.plain("Delete", Icon.DELETE, model::deleteSelected),
                                this.goOn,
                                this.again,
                                this.classify),
                        ending);
    }

    /** Goes on with a run whose pictures are needed for that: where a folder is gone, asks for it first. */
    private void withPictures(long asked, Consumer<Long> then) {
        asking.folders().missing(asked, missing -> {
            if (asked == run.id()) {
                getChildren().removeIf(node -> node instanceof FolderQuestion);
                missing.ifPresentOrElse(
                        gone -> getChildren().add(asking.gone(asked, gone, words -> withPictures(asked, then))),
                        () -> then.accept(asked));
            }
        });
    }

    void show(StoredRun stored) {
        if (run != null && run.id() != stored.summary().id()) {
            getChildren().removeIf(node -> node instanceof FolderQuestion);
        }
        run = stored.summary();
        long id = run.id();
        RunSummary shown = run;
        name.show(id, shown.name(), text -> model.rename(shown, text));
        note.show(id, shown.note(), text -> model.note(shown, text));
        star.show(shown.starred());
        goOn.setVisible(run.state().isUnfinished());
        again.setVisible(run.canBeRepeated());
        classify.setDisable(stored.model().isEmpty());
        ending.setText(ending());
        getChildren().removeIf(node -> node instanceof InlineMessage);
        if (RunWords.wentWrong(shown.state())) {
            getChildren().add(new InlineMessage(Message.of(Kind.WARNING, shown.explanation())));
        }
    }

    /** Marks the name, so that typing replaces it. */
    void rename() {
        name.edit();
    }

    private String ending() {
        List<String> words = new ArrayList<>();
        boolean why = !run.explanation().isEmpty() && !RunWords.wentWrong(run.state());
        words.add(RunWords.state(run) + (why ? ": " + run.explanation() : ""));
        words.add(RunWords.epochs(run) + (run.epochs() == 1 ? " epoch" : " epochs"));
        if (run.epochs() > 0) {
            words.add(TimeWords.of(run.seconds()));
        }
        words.add(RunWords.date(run.started(), zone));
        return String.join("  ·  ", words);
    }
}
