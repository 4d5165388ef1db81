package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Message.Action;
import org.hundredfold.ui.common.Message.Kind;

/** Says that the folder of a run is not where it was, and asks where it is now. */
final class FolderQuestion extends VBox {
    private final RunFolders folders;
    private final FolderPicker picker;
    private final long run;
    private final Path gone;
    private final Consumer<String> then;

    /** @param then told a sentence on what was found, once the folder has been found */
    private FolderQuestion(RunFolders folders, FolderPicker picker, long run, Path gone, Consumer<String> then) {
        this.folders = folders;
        this.picker = picker;
        this.run = run;
        this.gone = gone;
        this.then = then;
        getStyleClass().add("folder-question");
    }

    /** What is needed to ask. */
    record Asking(RunFolders folders, FolderPicker picker) {
        /** About a folder that is gone; see {@link FolderQuestion#FolderQuestion}. */
        FolderQuestion gone(long run, Path folder, Consumer<String> then) {
            FolderQuestion question = new FolderQuestion(folders, picker, run, folder, then);
            question.ask(
                    Kind.WARNING,
                    "The folder %s is not there any more. All figures of the run are here; only its pictures need it."
                            .formatted(folder),
                    "Choose where it is now");
            return question;
        }

        /** About a folder that the user has said is elsewhere. */
        FolderQuestion moved(long run, Path folder, Path now, Consumer<String> then) {
            FolderQuestion question = new FolderQuestion(folders, picker, run, folder, then);
            question.ask(Kind.INFO, "Its folder is now %s, as you said.".formatted(now), "Choose another place");
            return question;
        }
    }

    private void ask(Kind kind, String text, String button) {
        Action choose = new Action(button, this::choose);
        getChildren().setAll(new InlineMessage(new Message(kind, text, "", Optional.of(choose))));
    }

    private void choose() {
        Optional<Path> start = Optional.ofNullable(gone.getParent());
        picker.pick(getScene().getWindow(), "Where is %s now?".formatted(gone.getFileName()), start)
                .ifPresent(this::look);
    }

    private void look(Path named) {
        getChildren().setAll(Labels.muted("Looking whether these are the pictures"));
        folders.found(
                run, gone, named, then, refused -> ask(Kind.WARNING, refused.getMessage(), "Choose where it is now"));
    }
}
