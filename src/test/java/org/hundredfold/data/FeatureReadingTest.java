package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features take the place of pixels, and none is computed twice. */
class FeatureReadingTest {
    private static final int LENGTH = 3;
    private static final FrozenFeatures NETWORK = network("ab");

    @TempDir
    private Path parent;

    private final AtomicInteger computed = new AtomicInteger();
    private CachedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CachedFolder.in(parent);
    }

    private static FrozenFeatures network(String sha256) {
        return new FrozenFeatures("/somewhere/network.onnx", sha256, FeatureScaling.UNIT, 12, LENGTH);
    }

    /** Its features are the size of what it is shown and the first pixel. */
    private final FeatureSource source = wanted -> new FeatureSource.Extractor() {
        @Override
        public float[] of(BufferedImage picture, Framing framing) {
            computed.incrementAndGet();
            return new float[] {picture.getWidth(), picture.getHeight(), picture.getRGB(0, 0) & 0xFF};
        }

        @Override
        public void close() {}
    };

    private DataSet read(FrozenFeatures features) {
        return read(features, ReadProgress.NONE);
    }

    private DataSet read(FrozenFeatures features, ReadProgress progress) {
        Preprocessing asked = CachedFolder.GREY_8.with(Optional.of(features));
        return new FolderReader(Optional.of(new PixelCache(folder.cache())), source)
                .read(folder.pictures(), asked, progress);
    }

    private static float[] features(DataSet data, int picture) {
        float[] values = new float[LENGTH];
        data.pixels().readFloats(picture, values, 0);
        return values;
    }

    private static int contents(DataSet data) {
        return (int) data.pictures().stream().map(Picture::content).distinct().count();
    }

    @Test
    void networksReadFeaturesAndPeopleSeePixels() {
        DataSet pixels = folder.read(CachedFolder.GREY_8);

        DataSet data = read(NETWORK);

        assertThat(data.pictures()).isEqualTo(pixels.pictures());
        assertThat(data.problems()).isEqualTo(pixels.problems());
        assertThat(data.fingerprint()).isEqualTo(pixels.fingerprint());
        assertThat(data.preprocessing().frozen()).contains(NETWORK);
        for (int i = 0; i < data.pictures().size(); i++) {
            Picture picture = data.pictures().get(i);
            assertThat(data.pixels().copyOf(i)).isEqualTo(pixels.pixels().copyOf(i));
            assertThat(features(data, i)[0])
                    .as(picture.relative())
                    .isEqualTo(picture.facts().width());
        }
        DataSet last = data.part(new int[] {data.pictures().size() - 1});
        assertThat(features(last, 0)).isEqualTo(features(data, data.pictures().size() - 1));
    }

    @Test
    void whatWasComputedOnceIsKept() {
        DataSet first = read(NETWORK);
        assertThat(computed.getAndSet(0)).isEqualTo(contents(first));

        DataSet again = read(NETWORK);

        assertThat(computed.get()).isZero();
        for (int i = 0; i < first.pictures().size(); i++) {
            assertThat(features(again, i)).isEqualTo(features(first, i));
        }
    }

    @Test
    void onlyWhatIsNewIsComputed() throws IOException {
        read(NETWORK);
        computed.set(0);
        folder.write("cat/new.png", TestPictures.png(999));
        Files.move(folder.pictures().resolve("dog/3.png"), folder.pictures().resolve("dog/renamed.png"));
        Files.delete(folder.pictures().resolve("dog/4.png"));

        read(NETWORK);

        assertThat(computed.get()).isEqualTo(1);
    }

    @Test
    void anotherNetworkHasOtherFeatures() {
        DataSet first = read(NETWORK);
        computed.set(0);

        read(network("cd"));
        assertThat(computed.getAndSet(0)).isEqualTo(contents(first));

        read(NETWORK);
        assertThat(computed.get()).isZero();
    }

    @Test
    void aDamagedCacheIsMadeAgain() {
        DataSet first = read(NETWORK);
        computed.set(0);
        byte[] kept = bytes(cacheFile());
        kept[kept.length / 2] ^= 1;
        TestPictures.write(cacheFile(), kept);

        read(NETWORK);
        assertThat(computed.getAndSet(0)).isEqualTo(contents(first));

        read(NETWORK);
        assertThat(computed.get()).isZero();
    }

    @Test
    void withoutACacheAllIsComputedEachTime() {
        Preprocessing asked = CachedFolder.GREY_8.with(Optional.of(NETWORK));
        DataSet data = new FolderReader(Optional.empty(), source).read(folder.pictures(), asked, ReadProgress.NONE);

        assertThat(computed.get()).isEqualTo(contents(data));
    }

    @Test
    void whatIsStoppedKeepsNothing() {
        folder.read(CachedFolder.GREY_8);
        ReadProgress impatient = new ReadProgress() {
            @Override
            public void report(int done, int total) {}

            @Override
            public boolean cancelled() {
                return computed.get() > 2;
            }
        };

        assertThatThrownBy(() -> read(NETWORK, impatient)).isInstanceOf(CancellationException.class);
        assertThat(features()).isEmpty();
    }

    @Test
    void aPictureThatChangesMeanwhileIsNamed() throws IOException {
        folder.read(CachedFolder.GREY_8);
        Path picture = folder.pictures().resolve("cat/0.png");
        ReadProgress meddling = new ReadProgress() {
            @Override
            public void report(int done, int total) {}

            @Override
            public void computing(String network) {
                TestPictures.write(picture, TestPictures.png(1234));
            }
        };

        assertThatThrownBy(() -> read(NETWORK, meddling))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(picture.toString())
                .hasMessageContaining("has changed since it was read first");
    }

    @Test
    void featuresCountAmongWhatTheCacheMayTake() throws IOException {
        read(NETWORK);
        assertThat(features()).hasSize(1);

        new PixelCache(folder.cache(), 1).makeRoom(1);

        assertThat(features()).isEmpty();
    }

    private Path cacheFile() {
        return features().get(0);
    }

    private List<Path> features() {
        try (Stream<Path> files = Files.list(folder.cache())) {
            return files.filter(file -> file.toString().endsWith(FeatureCache.ENDING))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
