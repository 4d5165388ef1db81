package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hundredfold.data.FolderReader;
import org.hundredfold.export.TaughtPictures;
import org.junit.jupiter.api.Test;

/** What is told when a picture or a drawing cannot be put where it belongs. */
class TeachTest extends ClassifyModel {

    @Test
    void aFolderThatHasGoneOrIsAFileIsToldBeforeADrawingIsAddedAndAfter() throws IOException {
        ClassifyViewModel model = model();
        drawSquare(model);
        Path file = Files.writeString(temp.resolve("file"), "no folder");

        model.proposeDrawing("square");
        assertThat(proposal(model).problem()).isEmpty();
        model.additions().proposeElsewhere(temp.resolve("gone"));
        assertThat(proposal(model).problem())
                .isEqualTo("The folder %s is not there any more. Choose another folder for this drawing."
                        .formatted(temp.resolve("gone")));
        model.additions().proposeElsewhere(file);
        assertThat(proposal(model).problem()).startsWith("The folder %s is not there any more.".formatted(file));

        Path root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("square"), "no folder");
        model.additions().proposeElsewhere(root);
        model.additions().add();
        assertThat(messages.currentProperty().get().text())
                .isEqualTo("The folder %s cannot be made. Check that you may write there, or choose another folder."
                        .formatted(root.resolve("square")));
    }

    @Test
    void whatCannotBePutAsideOrHasGoneIsToldInASentence() throws IOException {
        Path photo = Files.copy(shapes.picture("star"), temp.resolve("photo.png"));
        Files.write(photo, new byte[1], StandardOpenOption.APPEND); // so that it is no copy of one in the folder
        Path taught = Files.writeString(temp.resolve("taught"), "no folder");
        Teaching teaching = new Teaching(new TaughtPictures(taught), (of, changes) -> true, () -> {}, added -> {});
        ClassifyViewModel model =
                new ClassifyViewModel(store, new FolderReader(), teaching, messages, Runnable::run, Runnable::run);
        model.use(trained);
        model.classify(List.of(photo));
        Result answered = model.resultProperty().get();

        model.teach(answered, "circle");
        assertThat(messages.currentProperty().get().text())
                .startsWith("The folder %s".formatted(taught))
                .endsWith("circle cannot be made. Check that you may write there, or choose another folder.");

        Files.delete(taught);
        Files.delete(photo);
        model.teach(answered, "circle");
        assertThat(messages.currentProperty().get().text())
                .startsWith("photo.png cannot be read any more, so it was not put aside.");
    }

    private static Proposal proposal(ClassifyViewModel model) {
        return model.additions().proposalProperty().get();
    }
}
