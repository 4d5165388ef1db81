package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;

class OnePictureTest extends ClassifyModel {
    @Test
    void theNetworkSeesAPhotoAsThoseItWasTrainedWith() {
        ClassifyViewModel model = model();
        DataSet photos = Stripes.photosIn(
                temp,
                model.networks().networkProperty().get().classifier().model().preprocessing());

        model.classify(List.of(photos.pictures().get(0).file()));

        Result result = model.resultProperty().get();
        assertThat(result.answer().orElseThrow().pixels())
                .isEqualTo(photos.pixels().copyOf(0));
        assertThat(result.picture().orElseThrow().getWidth()).isEqualTo(400);
    }

    @Test
    void everyShapeIsToldByItsPicture() {
        ClassifyViewModel model = model();

        for (String shape : List.of("circle", "square", "star", "triangle")) {
            model.classify(List.of(shapes.picture(shape)));
            assertThat(answer(model)).isEqualTo(shape);
        }
    }

    @Test
    void severalPicturesAreAddedAndPreviewedWithTheirAnswers() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star")));

        model.classify(List.of(shapes.picture("circle"), shapes.picture("square")));

        assertThat(model.pictures())
                .extracting(picture -> picture.previewProperty()
                        .get()
                        .answer()
                        .orElseThrow()
                        .best()
                        .className())
                .containsExactly("star", "circle", "square");
        assertThat(model.currentProperty().get()).isSameAs(model.pictures().get(1));
        assertThat(answer(model)).isEqualTo("circle");
    }

    @Test
    void anUnreadableFileIsExplainedAndTheNextOneAnswered() throws IOException {
        ClassifyViewModel model = model();
        Path broken = Files.writeString(temp.resolve("notes.png"), "not a picture");

        model.classify(List.of(broken));
        assertThat(model.resultProperty().get().problem())
                .startsWith("notes.png ")
                .endsWith(".");
        assertThat(model.resultProperty().get().answer()).isEmpty();

        model.classify(List.of(shapes.picture("triangle")));
        assertThat(answer(model)).isEqualTo("triangle");
    }

    @Test
    void aPastedPictureWithATransparentGroundIsLaidOnWhite() throws IOException {
        ClassifyViewModel model = model();
        File star = shapes.picture("star").toFile();
        BufferedImage seen = ImageIO.read(star);
        BufferedImage ink = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < ink.getHeight(); y++) {
            for (int x = 0; x < ink.getWidth(); x++) {
                ink.setRGB(x, y, 255 - seen.getRaster().getSample(x, y, 0) << 24);
            }
        }

        model.classify("Pasted picture", ink);

        assertThat(answer(model)).isEqualTo("star");
        assertThat(model.resultProperty().get().picture().orElseThrow().getRGB(0, 0))
                .isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aLargePictureIsShrunkToBeLookedAt() throws IOException {
        ClassifyViewModel model = model();
        Path large = temp.resolve("large.png");
        ImageIO.write(new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_RGB), "png", large.toFile());

        model.classify(List.of(large));

        assertThat(model.resultProperty().get().picture().orElseThrow())
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(1600, 400);
    }

    @Test
    void clearingPutsThePictureLookedAtAwayButLeavesItsFile() {
        ClassifyViewModel model = model();
        model.classify(List.of(shapes.picture("star"), shapes.picture("circle")));

        model.clear();
        assertThat(model.pictures()).hasSize(1);
        assertThat(answer(model)).isEqualTo("circle");

        model.clear();
        assertThat(model.pictures()).isEmpty();
        assertThat(model.currentProperty().get()).isNull();
        assertThat(model.resultProperty().get()).isNull();
        assertThat(shapes.picture("star")).exists();
    }

    @Test
    void whileAnAnswerIsWaitedForOnlyTheNewestQuestionIsKept() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ClassifyViewModel model = model(waiting::add);
        model.use(trained);
        work(waiting);

        model.classify(List.of(shapes.picture("star")));
        model.classify(List.of(shapes.picture("circle")));
        model.lookAtDrawing();
        drawSquare(model);

        assertThat(waiting).hasSize(2); // one for the answer, one for the previews
        work(waiting);
        assertThat(answer(model)).isEqualTo("square");
    }

    @Test
    void anAnswerForAPictureThatIsNoLongerLookedAtIsNotShown() {
        Deque<Runnable> delivered = new ArrayDeque<>();
        ClassifyViewModel model = new ClassifyViewModel(
                store, new FolderReader(), shapes.teaching(), messages, Runnable::run, delivered::add);
        model.use(trained);
        work(delivered);

        model.classify(List.of(shapes.picture("star")));
        model.clear();
        work(delivered);

        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void aRunThatIsCalibratedAfterwardsAnswersSoAsSoonAsTheRunsAreListedAnew() throws SQLException {
        Path own = temp.resolve("home");
        try (RunStore runs = RunStore.open(own)) {
            long run = shapes.train(runs, "uncalibrated", 1);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + own.resolve("runs.db"));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM calibration");
            }
            ClassifyViewModel model = new ClassifyViewModel(
                    runs, new FolderReader(), shapes.teaching(), messages, Runnable::run, Runnable::run);
            model.use(run);
            model.classify(List.of(shapes.picture("star")));
            assertThat(model.resultProperty().get().answer().orElseThrow().novelty())
                    .isEmpty();

            runs.calibration(run, NewPlaces.NONE).make(new FolderReader(), ReadProgress.NONE);
            model.networks().refresh();

            assertThat(model.resultProperty().get().answer().orElseThrow().novelty())
                    .isPresent();
        }
    }
}
