package org.hundredfold.ui.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.classify.FileFilter.Which;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The answers to the files of a folder as a table that is sorted, filtered and saved, or the invitation to bring one. */
final class FolderPane extends StackPane {
    private final FolderAnswers model;
    private final Ways ways;
    private final Label name = Labels.section("");
    private final Label state = Labels.muted("");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final FolderTable files;
    private final VBox table;

    FolderPane(FolderAnswers model, Ways ways) {
        this.model = model;
        this.ways = ways;
        cancel = Layout.collapsing(Buttons.plain("Cancel", model::cancel));
        files = new FolderTable(model);
        Button save = Buttons.plain("Save as CSV", Icon.SAVE, this::save);
        save.setTooltip(new Tooltip("Save the files that the table shows, in its order"));
        save.disableProperty().bind(Bindings.isEmpty(files.getItems()));
        bar.setAccessibleText("Answered");
        getStyleClass().add("folder-pane");
        state.setMinWidth(USE_PREF_SIZE);
        table = Layout.grow(Layout.lines(
                Layout.row(
                        name,
                        state,
                        Layout.collapsing(bar),
                        cancel,
                        Layout.spacer(),
                        save,
                        Buttons.icon(Icon.CLOSE, "Put this folder away", model::close)),
                filters(new SortMenu<>(files)),
                Layout.grow(files)));
        model.progressProperty().subscribe(this::show);
    }

    private Node filters(Node order) {
        TextField text = new TextField();
        text.setPromptText("File or class");
        text.setAccessibleText("Filter by file or class");
        text.textProperty().bindBidirectional(model.textProperty());
        Label found = Labels.muted("");
        found.setMinWidth(USE_PREF_SIZE);
        model.shown()
                .addListener((Observable change) -> found.setText(
                        model.shown().size() == model.rows().size()
                                ? ""
                                : Formats.count(model.shown().size(), "file", "files")));
        Choice<Which> ofOne = choice(Arrays.stream(Which.values())
                .filter(each -> each != Which.DISPUTED)
                .toList());
        Choice<Which> ofTwo = choice(List.of(Which.values()));
        model.networksProperty().subscribe(networks -> {
            ofOne.setVisible(!networks.areTwo());
            ofTwo.setVisible(networks.areTwo());
        });
        return Layout.row(text, ofOne, ofTwo, order, found);
    }

    private Choice<Which> choice(List<Which> values) {
        Choice<Which> choice = Layout.collapsing(new Choice<>(values, Which::words, model.whichProperty()));
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private void show(FolderProgress now) {
        if (now == null || !now.problem().isEmpty()) {
            getChildren()
                    .setAll(
                            now == null
                                    ? invitation()
                                    : new EmptyState(Icon.WARNING, now.problem(), ways.folderButton()));
            return;
        }
        name.setText(DataWords.name(now.folder()));
        state.setText(words(now));
        bar.setVisible(now.isRunning());
        bar.setProgress(now.files() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) now.done() / now.files());
        cancel.setVisible(now.isRunning());
        if (!getChildren().contains(table)) {
            getChildren().setAll(table);
        }
    }

    private EmptyState invitation() {
        return new EmptyState(
                Icon.FOLDER,
                "Drop a folder here or open one. Every picture in it and in the folders below is answered, as a table.",
                ways.folderButton());
    }

    private String words(FolderProgress now) {
        return switch (now.stage()) {
            case LISTING -> "Looking for files";
            case ANSWERING -> "%s of %s".formatted(Formats.count(now.done()), files(now.files()));
            case CANCELLED -> "cancelled after %s of %s".formatted(Formats.count(now.done()), files(now.files()));
            case DONE -> done(now);
        };
    }

    private String done(FolderProgress now) {
        List<String> parts = new ArrayList<>(List.of(files(now.files())));
        long unseen = model.rows().stream().filter(FileRow::isNeverSeen).count();
        long unreadable = model.rows().stream().filter(row -> !row.isReadable()).count();
        long disputed = model.rows().stream().filter(FileRow::isDisputed).count();
        if (disputed > 0) {
            parts.add(Formats.count(disputed) + " answered differently");
        }
        if (unseen > 0) {
            parts.add(Formats.count(unseen) + " never seen");
        }
        if (unreadable > 0) {
            parts.add(Formats.count(unreadable) + " unreadable");
        }
        return String.join(", ", parts);
    }

    private static String files(int files) {
        return Formats.count(files, "file", "files");
    }

    private void save() {
        ways.save(getScene().getWindow()).ifPresent(chosen -> model.save(chosen, files.getItems()));
    }
}
