package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.WholeFile.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaughtPicturesTest {
    @TempDir
    Path temp;

    private Path folder;
    private TaughtPictures taught;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(temp.resolve("shapes"));
        Files.createDirectories(folder.resolve("star"));
        taught = new TaughtPictures(temp.resolve("taught"));
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes());
    }

    @Test
    void filesAreNumberedAndNoneIsOverwritten() {
        assertThat(FreeFile.numbered(folder, "drawn", ".png", text("a")).file()).hasFileName("drawn-001.png");
        assertThat(FreeFile.numbered(folder, "drawn", ".png", text("b")).file()).hasFileName("drawn-002.png");
        assertThat(FreeFile.named(folder, "x.png", text("a")).file()).hasFileName("x.png");
        assertThat(FreeFile.named(folder, "x.png", text("b")).file()).hasFileName("x-2.png");
        assertThat(FreeFile.named(folder, ".x", text("a")).file()).hasFileName(".x");
        assertThat(folder.resolve("x.png")).hasContent("a");
    }

    @Test
    void aFileIsTakenBackOnlyWhileItIsWhatWasWritten() throws IOException {
        FreeFile kept = FreeFile.named(folder, "x.png", text("a"));
        Files.writeString(kept.file(), "changed");
        assertThatThrownBy(kept::takeBack)
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("has changed since");
        assertThat(kept.file()).exists();

        FreeFile gone = FreeFile.named(folder, "y.png", text("a"));
        gone.takeBack();
        gone.takeBack();
        assertThat(gone.file()).doesNotExist();
    }

    @Test
    void picturesWaitForTheirFolderOnly() {
        taught.put(folder, "star", "x.png", text("a"));
        taught.put(folder, "circle", "x.png", text("b"));

        assertThat(taught.waiting(folder)).hasSize(2);
        assertThat(taught.waiting(temp.resolve("elsewhere").resolve("shapes"))).isEmpty();
        assertThat(new TaughtPictures(temp.resolve("taught")).waiting(folder)).hasSize(2);
    }

    @Test
    void thoseThatWaitAreAddedToTheirClassesWithoutOverwritingAndTakenBack() throws IOException {
        Files.writeString(folder.resolve("star").resolve("x.png"), "old");
        taught.put(folder, "star", "x.png", text("a"));
        taught.put(folder, "circle", "y.png", text("b"));

        List<FreeFile> added = taught.add(folder);

        assertThat(folder.resolve("star").resolve("x.png")).hasContent("old");
        assertThat(folder.resolve("star").resolve("x-2.png")).hasContent("a");
        assertThat(folder.resolve("circle").resolve("y.png")).hasContent("b");
        assertThat(taught.waiting(folder)).isEmpty();

        taught.takeBack(folder, added);

        assertThat(folder.resolve("star").resolve("x-2.png")).doesNotExist();
        assertThat(taught.waiting(folder)).hasSize(2);
    }

    @Test
    void whatWasCopiedBeforeAnInterruptionIsNotCopiedAgain() throws IOException {
        Files.writeString(folder.resolve("star").resolve("x.png"), "old");
        taught.put(folder, "star", "x.png", text("a"));
        taught.put(folder, "star", "y.png", text("b"));
        Files.writeString(folder.resolve("star").resolve("x-2.png"), "a"); // killed before it was deleted here

        List<FreeFile> added = taught.add(folder);

        assertThat(added)
                .singleElement()
                .satisfies(copy -> assertThat(copy.file()).hasFileName("y.png"));
        assertThat(folder.resolve("star")).isDirectoryNotContaining("glob:**x-3.png");
        assertThat(taught.waiting(folder)).isEmpty();

        taught.takeBack(folder, added);
        assertThat(folder.resolve("star").resolve("x-2.png")).hasContent("a");
    }

    @Test
    void aCopyThatWasNotWrittenToItsEndIsWrittenAnew() throws IOException {
        taught.put(folder, "star", "x.png", text("a"));
        Files.writeString(folder.resolve("star").resolve(".hundredfold-1.part"), "a"); // killed before it was renamed

        assertThat(taught.add(folder)).hasSize(1);

        assertThat(folder.resolve("star").resolve("x.png")).hasContent("a");
    }

    @Test
    void aClassWhoseFolderIsAFileIsToldAndThePicturesWait() throws IOException {
        Files.writeString(folder.resolve("circle"), "no folder");
        taught.put(folder, "circle", "x.png", text("a"));

        assertThatThrownBy(() -> taught.add(folder))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("The folder %s cannot be made. Check that you may write there, or choose another folder."
                        .formatted(folder.resolve("circle")));

        assertThat(taught.waiting(folder)).hasSize(1);
    }

    @Test
    void whatIsForgottenComesBackUntilTheNextStart() {
        taught.put(folder, "star", "x.png", text("a"));
        taught.forget(folder);
        assertThat(taught.waiting(folder)).isEmpty();
        taught.remember(folder);
        assertThat(taught.waiting(folder))
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("a"));

        taught.forget(folder);
        TaughtPictures next = new TaughtPictures(temp.resolve("taught"));
        next.remember(folder);
        assertThat(next.waiting(folder)).isEmpty();
    }
}
