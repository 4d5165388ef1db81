package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.encoded;
import static org.hundredfold.data.TestPictures.firstPart;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.noise;
import static org.hundredfold.data.TestPictures.png;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing.Framing;

/** A folder of good and bad pictures, old enough to be trusted, and a cache folder beside it. */
record CachedFolder(Path pictures, Path cache) {
    static final Preprocessing GREY_8 = new Preprocessing(8, false, Framing.CROP);
    static final Preprocessing COLOUR_128 = new Preprocessing(128, true, Framing.FIT);

    static CachedFolder in(Path parent) {
        CachedFolder folder = new CachedFolder(parent.resolve("pictures"), parent.resolve("home/cache"));
        for (int i = 0; i < 20; i++) {
            folder.write("cat/%d.png".formatted(i), png(i));
            folder.write("dog/%d.png".formatted(i), png(100 + i));
        }
        byte[] padded = png(7);
        folder.write("cat/7.png", Arrays.copyOf(padded, padded.length + 1)); // its last byte means nothing
        folder.write("cat/copy.png", png(3));
        folder.write("cat/empty.png", new byte[0]);
        folder.write("cat/text.png", "no picture".getBytes());
        folder.write("dog/cut.jpg", firstPart(jpeg(noise(40, 40, 1)), 0.6));
        folder.write("dog/deep/er.gif", encoded(noise(9, 20, 2), "gif"));
        folder.write("bird/empty.png", new byte[0]);
        return folder;
    }

    /** Its time is an hour ago. */
    Path write(String relative, byte[] content) {
        return aged(TestPictures.write(pictures.resolve(relative), content), Duration.ofHours(1));
    }

    static Path aged(Path file, Duration age) {
        try {
            return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a program does that was just started. */
    DataSet read(Preprocessing preprocessing) {
        return new FolderReader(new PixelCache(cache)).read(pictures, preprocessing, ReadProgress.NONE);
    }

    DataSet read() {
        return read(GREY_8);
    }

    DataSet readWithoutCache(Preprocessing preprocessing) {
        return new FolderReader().read(pictures, preprocessing, ReadProgress.NONE);
    }

    /** Changes a picture but not its size and time: whoever sees the old one has not read the file. */
    void replaceUnnoticed(String relative) {
        try {
            Path file = pictures.resolve(relative);
            FileTime time = Files.getLastModifiedTime(file);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The complete cache files. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path onlyFile() {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    static void assertSame(DataSet actual, DataSet expected) {
        assertThat(actual.classes()).isEqualTo(expected.classes());
        assertThat(actual.pictures()).isEqualTo(expected.pictures());
        assertThat(actual.problems()).isEqualTo(expected.problems());
        assertThat(actual.labels()).isEqualTo(expected.labels());
        assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint());
        for (int i = 0; i < expected.pictures().size(); i++) {
            assertThat(actual.pixels().copyOf(i)).isEqualTo(expected.pixels().copyOf(i));
            assertThat(actual.siblings().group(i)).isEqualTo(expected.siblings().group(i));
        }
    }
}
