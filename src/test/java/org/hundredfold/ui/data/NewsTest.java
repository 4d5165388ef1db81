package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.ImageView;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.export.TaughtPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsTest extends DataPlaceTest {
    private Path shapes;
    private TaughtPictures taught;

    @BeforeEach
    void openFolder() {
        shapes = folder.resolve("shapes");
        SampleShapes.writeTo(shapes, 20, 1);
        taught = new TaughtPictures(folder.resolve("taught"));
    }

    private void open(double width, double height) {
        onFx(() -> {
            window(shapes, width, height);
            model.offerTaught(taught);
        });
        open(shapes);
    }

    private void putAside(String name) {
        putAside(name, 1);
    }

    private void putAside(String name, int number) {
        Path circle = shapes.resolve("circle").resolve("%03d.png".formatted(number));
        taught.put(shapes, "star", name, out -> Files.copy(circle, out));
        onFx(() -> model.news().look());
    }

    private int pictures() {
        return model.dataProperty().getValue().pictures().size();
    }

    @Test
    void withoutNewsNothingIsSaid() {
        open(1280, 800);

        assertThat(shows("that you corrected")).isFalse();
        assertThat(shows("since it was read")).isFalse();
    }

    @Test
    void correctedPicturesAreAddedReadAndTakenBack() {
        open(1280, 800);
        int before = pictures();
        putAside("new.png");
        assertThat(shows("1 picture that you corrected waits")).isTrue();
        putAside("001.png", 2);
        assertThat(shows("2 pictures that you corrected wait")).isTrue();

        robot.clickOn("Add");
        read();

        assertThat(shows("2 pictures were added to shapes.")).isTrue();
        assertThat(pictures()).isEqualTo(before + 2);
        assertThat(shapes.resolve("star").resolve("001-2.png")).exists();
        assertThat(shows("that you corrected")).isFalse();

        robot.clickOn("Undo");
        read();
        assertThat(pictures()).isEqualTo(before);
        assertThat(shows("2 pictures that you corrected wait")).isTrue();
    }

    @Test
    void thosePicturesAreSeenThatWaitAndAsWhat() {
        open(1280, 800);
        putAside("new.png");

        assertThat(robot.lookup(".waiting-pictures .label").queryLabeled().getText())
                .isEqualTo("star");
        assertThat(robot.lookup(".waiting-pictures .image-view")
                        .queryAs(ImageView.class)
                        .getImage()
                        .getWidth())
                .isEqualTo(48);

        for (int number = 2; number <= 12; number++) {
            putAside("new.png", number);
        }
        assertThat(shows("and 2 more")).isTrue();
        screenshots("data-news-many");
    }

    @Test
    void picturesThatTheirClassHoldsAlreadyAreNotAddedTwice() throws IOException {
        open(1280, 800);
        int before = pictures();
        putAside("new.png");
        Files.copy(
                shapes.resolve("circle").resolve("001.png"),
                shapes.resolve("star").resolve("new.png"));

        robot.clickOn("Add");
        read();

        assertThat(shows("Nothing had to be added to shapes: its classes hold these pictures already."))
                .isTrue();
        assertThat(pictures()).isEqualTo(before + 1);
        assertThat(shapes.resolve("star").resolve("new-2.png")).doesNotExist();
    }

    @Test
    void correctedPicturesAreForgottenAndComeBack() {
        open(1280, 800);
        putAside("new.png");

        robot.clickOn("Forget");
        assertThat(shows("that you corrected")).isFalse();
        assertThat(taught.waiting(shapes)).isEmpty();

        robot.clickOn("Undo");
        assertThat(shows("1 picture that you corrected waits")).isTrue();
    }

    @Test
    void aFolderThatAFileWasAddedToIsReadAgainWhenTheUserSaysSo() throws IOException {
        open(1280, 800);
        int before = pictures();
        Path circle = shapes.resolve("circle").resolve("001.png");
        Files.copy(circle, circle.resolveSibling("drawn-001.png"));
        onFx(() -> model.news().changed(folder.resolve("elsewhere")));
        assertThat(shows("since it was read")).isFalse();

        onFx(() -> model.news().changed(shapes));
        robot.clickOn("Read it again");
        read();

        assertThat(pictures()).isEqualTo(before + 1);
        assertThat(shows("since it was read")).isFalse();
    }

    @Test
    void look() {
        for (int width : new int[] {1280, 1920}) {
            open(width, width == 1280 ? 800 : 1080);
            putAside("new.png");
            onFx(() -> model.news().changed(shapes));
            screenshots("data-news-" + width);
        }
    }
}
