package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherTest {
    @TempDir
    Path temp;

    private final Messages messages = new Messages(Runnable::run);
    private Path folder;
    private Path photo;
    private RunStore store;
    private RunSummary run;
    private TaughtPictures taught;
    private Teacher teacher;

    @BeforeEach
    void train() throws IOException {
        folder = temp.resolve("drawn").resolve("train");
        Shapes shapes = Shapes.drawnIn(folder);
        store = RunStore.open(temp.resolve("runs"));
        long id = shapes.train(store, "shapes", 1);
        run = store.list().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        photo = temp.resolve("photo.png");
        Files.move(shapes.picture("star"), photo);
        taught = new TaughtPictures(temp.resolve("taught"));
        Teaching teaching = new Teaching(
                taught,
                (of, changes) -> {
                    store.corrections().change(of, changes);
                    return true;
                },
                () -> {},
                changed -> {});
        teacher = new Teacher(store, teaching, messages, Runnable::run, Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void say(String className) {
        teacher.teach(Subject.file(photo), run, className);
    }

    private String said() {
        return messages.currentProperty().get().text();
    }

    private Optional<Correction> correction(String picture) {
        return Optional.ofNullable(store.corrections().of(folder).byPath().get(picture));
    }

    @Test
    void aPictureWaitsAsWhatWasSaidLast() {
        say("circle");
        say("square");

        assertThat(taught.waiting(folder))
                .singleElement()
                .satisfies(file -> assertThat(file.getParent()).hasFileName("square"));
        messages.currentProperty().get().action().orElseThrow().run().run();
        assertThat(taught.waiting(folder))
                .singleElement()
                .satisfies(file -> assertThat(file.getParent()).hasFileName("circle"));
    }

    @Test
    void onceAPictureIsInTheFolderItIsDecidedAboutThere() {
        say("circle");
        taught.add(folder);

        say("square");

        assertThat(taught.waiting(folder)).isEmpty();
        assertThat(said()).startsWith("circle/photo.png is of class square in drawn/train from now on.");
        assertThat(correction("circle/photo.png").orElseThrow().className()).contains("square");

        say("circle");
        assertThat(correction("circle/photo.png")).isEmpty();
        say("circle");
        assertThat(said()).contains("already");
    }

    @Test
    void severalCopiesAreAllOfTheClassThatWasSaidLast() throws IOException {
        for (String each : new String[] {"circle", "square"}) {
            Files.copy(photo, folder.resolve(each).resolve("photo.png"));
        }

        say("star");

        assertThat(correction("circle/photo.png").orElseThrow().className()).contains("star");
        assertThat(correction("square/photo.png").orElseThrow().className()).contains("star");
        assertThat(said()).startsWith("circle/photo.png and square/photo.png are of class star");
        messages.currentProperty().get().action().orElseThrow().run().run();
        assertThat(store.corrections().of(folder).byPath()).isEmpty();
    }

    @Test
    void aFolderIsNamedAsInRuns() {
        say("circle");

        assertThat(said())
                .isEqualTo("photo.png is put aside as circle. Data offers to add it to drawn/train before the next"
                        + " training.");
    }

    @Test
    void aFolderThatIsGoneIsNotPromised() throws IOException {
        Files.move(folder, temp.resolve("elsewhere"));

        say("circle");

        assertThat(said())
                .isEqualTo("photo.png is put aside as circle. The folder drawn/train is not there any more. Once it is"
                        + " back, Data offers to add it.");
        assertThat(taught.waiting(folder)).hasSize(1);
    }
}
