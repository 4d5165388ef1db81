package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.export.Exported;
import org.hundredfold.export.RunExport;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Message.Kind;
import org.hundredfold.ui.common.Snippet;

/** The ways for a run to leave the program: formats at the left, the chosen one with a few lines to use it at the right. */
final class ExportPane extends HBox {
    private final ExportModel model;
    private final FolderPicker folders;
    private final Label title = Labels.section("");
    private final Label description = Labels.body("");
    private final VBox result = Layout.collapsing(Layout.lines());
    private final Snippet snippet = new Snippet("Lines of a program that use what is saved");

    ExportPane(ExportModel model, FolderPicker folders) {
        this.model = model;
        this.folders = folders;
        getStyleClass().addAll("columns", "export-pane");
        result.visibleProperty().bind(Bindings.isNotEmpty(result.getChildren()));
        getChildren()
                .addAll(
                        formats(),
                        Layout.grow(Layout.column(
                                Layout.lines(title, description),
                                Layout.row(saveButton(), progress()),
                                result,
                                Layout.grow(snippet))));
        model.chosenProperty().subscribe(this::showFormat);
        model.writtenProperty().subscribe(this::showWritten);
    }

    void show(StoredRun run) {
        model.show(run);
        showFormat();
    }

    private ListView<RunExport> formats() {
        ListView<RunExport> formats = new ListView<>();
        formats.getItems().setAll(ExportModel.formats());
        formats.setAccessibleText("Formats");
        formats.setCellFactory(list -> new FormatCell());
        formats.getSelectionModel().select(model.chosenProperty().get());
        formats.getSelectionModel().selectedItemProperty().subscribe(format -> {
            if (format != null) {
                model.chosenProperty().set(format);
            }
        });
        return formats;
    }

    private Button saveButton() {
        Button save = Buttons.primary("Save into a folder", Icon.SAVE, this::save);
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !Double.isNaN(model.doneProperty().get()), model.doneProperty()));
        return save;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Saving");
        HBox row = Layout.collapsing(Layout.row(
                Labels.muted("Writing and trying it with your pictures"), bar, Buttons.plain("Cancel", model::cancel)));
        model.doneProperty().subscribe(done -> {
            row.setVisible(!Double.isNaN(done.doubleValue()));
            bar.setProgress(row.isVisible() ? done.doubleValue() : 0);
        });
        return row;
    }

    private void save() {
        folders.pick(getScene().getWindow(), "Save into a folder", Optional.empty())
                .ifPresent(model::write);
    }

    private void showFormat() {
        RunExport format = model.chosenProperty().get();
        title.setText(format.title());
        description.setText(format.description());
        if (model.runProperty().get() != null) {
            snippet.show(format.snippet(model.out(Path.of(""))));
        }
    }

    private void showWritten() {
        result.getChildren().clear();
        Exported written = model.writtenProperty().get();
        if (written != null) {
            result.getChildren().add(new InlineMessage(Message.of(Kind.INFO, words(written))));
            snippet.show(model.chosenProperty().get().snippet(written.files().get(0)));
        }
    }

    private static String words(Exported written) {
        String files = written.files().stream().map(Path::toString).collect(Collectors.joining(", "));
        return "Saved as %s.".formatted(files)
                + written.trial().map(trial -> " " + trial.words()).orElse("");
    }

    private static final class FormatCell extends ListCell<RunExport> {
        @Override
        protected void updateItem(RunExport format, boolean empty) {
            super.updateItem(format, empty);
            setText(empty ? null : format.title());
        }
    }
}
