package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenModelTest {
    private final Queue reading = new Queue();
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<Preprocessing> preprocessing =
            new SimpleObjectProperty<>(new Preprocessing(8, false, Framing.CROP));
    private final SeenModel model = new SeenModel(
            new DataThreads(reading, Runnable::run, Runnable::run, Runnable::run, Runnable::run),
            picture,
            preprocessing);

    @TempDir
    Path folder;

    private DataSet data;

    @BeforeEach
    void makePictures() {
        data = Stripes.in(folder, 2);
    }

    @Test
    void thePixelsAreThoseTheNetworkIsTrainedWith() {
        picture.set(data.pictures().get(3));
        reading.runAll();

        Seen seen = model.seenProperty().get();
        assertThat(seen.pixels()).isEqualTo(data.pixels().copyOf(3));
        assertThat(seen.extent()).isEqualTo("16 x 16 pixels");
    }

    @Test
    void largePhotosTooAreSeenAsTheNetworkIsTrainedWithThem() {
        data = Stripes.photosIn(folder.resolve("photos"), preprocessing.get());
        picture.set(data.pictures().get(0));
        reading.runAll();

        assertThat(model.seenProperty().get().pixels()).isEqualTo(data.pixels().copyOf(0));
    }

    @Test
    void onlyTheNewestChoiceIsLookedAtNext() {
        for (Picture each : data.pictures()) {
            picture.set(each);
        }
        assertThat(reading.size()).isEqualTo(1);

        reading.runNext();
        assertThat(model.seenProperty().get()).isNull();

        reading.runNext();
        assertThat(model.seenProperty().get().picture()).isEqualTo(picture.get());
        assertThat(reading.size()).isZero();
    }

    @Test
    void anotherSizeIsSeenAtOnce() {
        picture.set(data.pictures().get(0));
        reading.runAll();

        preprocessing.set(new Preprocessing(12, true, Framing.FIT));
        reading.runAll();

        assertThat(model.seenProperty().get().pixels()).hasSize(3 * 12 * 12);
    }

    @Test
    void aPictureThatHasVanishedIsNamed() throws IOException {
        Files.delete(data.pictures().get(1).file());
        picture.set(data.pictures().get(1));
        reading.runAll();

        assertThat(model.seenProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).isEqualTo("1.png can no longer be read from its folder.");

        picture.set(data.pictures().get(0));
        reading.runAll();

        assertThat(model.troubleProperty().get()).isEmpty();
    }
}
