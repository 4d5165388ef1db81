package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {
    private final Queue decoding = new Queue();
    private final Thumbnails thumbnails =
            new Thumbnails(new DataThreads(Runnable::run, decoding, Runnable::run, Runnable::run, Runnable::run));
    private final List<Optional<Image>> answers = new ArrayList<>();

    @TempDir
    Path folder;

    private Path picture;

    @BeforeEach
    void makePicture() {
        Stripes.write(folder, 1, 1);
        picture = folder.resolve("across/0.png");
    }

    @Test
    void aThumbnailComesLaterAndIsKept() {
        thumbnails.ask(picture, answers::add);
        assertThat(answers).isEmpty();

        decoding.runAll();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).orElseThrow().getWidth()).isEqualTo(Thumbnails.SIDE);
        assertThat(thumbnails.known(picture)).isEqualTo(answers.get(0));
    }

    @Test
    void whatScrolledAwayIsNotDecoded() {
        thumbnails.ask(picture, answers::add).cancel();

        decoding.runAll();

        assertThat(answers).isEmpty();
        assertThat(thumbnails.known(picture)).isEmpty();
    }

    @Test
    void aPictureThatHasVanishedGivesNone() throws IOException {
        Files.delete(picture);

        thumbnails.ask(picture, answers::add);
        decoding.runAll();

        assertThat(answers).containsExactly(Optional.empty());
    }

    @Test
    void theOneNotSeenForLongestIsForgotten() throws IOException {
        thumbnails.ask(picture, answers::add);
        for (int i = 0; i < Thumbnails.KEPT; i++) {
            decoding.runAll();
            Path copy = Files.copy(picture, folder.resolve(i + ".png"));
            thumbnails.ask(copy, answers::add);
        }
        assertThat(thumbnails.known(picture)).isPresent();
        decoding.runAll();

        assertThat(thumbnails.known(folder.resolve("0.png"))).isEmpty();
        assertThat(thumbnails.known(picture)).isPresent();
    }
}
