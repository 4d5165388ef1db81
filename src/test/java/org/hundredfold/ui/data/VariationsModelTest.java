package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PixelStore;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.AugmentationProposal;
import org.hundredfold.train.AugmentedBatch;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariationsModelTest {
    private static final Augmentation TURNED = new Augmentation(0.1, 20, 0, false, 0, 0, 0, 0);

    private final Queue reading = new Queue();
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final VariationsModel model = new VariationsModel(
            data, new DataThreads(reading, Runnable::run, Runnable::run, Runnable::run, Runnable::run));

    @TempDir
    Path folder;

    private DataSet stripes;

    @BeforeEach
    void drawStripes() {
        stripes = Stripes.in(folder, 5);
    }

    private List<Varied> varied() {
        return model.variedProperty().get();
    }

    private List<List<Byte>> variations() {
        return varied().stream()
                .flatMap(each -> each.variations().stream())
                .map(VariationsModelTest::list)
                .toList();
    }

    private static List<Byte> list(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
        }
        return List.of(boxed);
    }

    private void open() {
        data.set(stripes);
        model.open();
        reading.runAll();
    }

    @Test
    void nothingIsDrawnUntilItIsLookedAt() {
        data.set(stripes);
        model.augmentationProperty().set(TURNED);
        assertThat(reading.size()).isZero();

        model.open();
        assertThat(reading.size()).isEqualTo(1);

        model.close();
        reading.runAll();
        data.set(null);
        data.set(stripes);
        assertThat(reading.size()).isZero();
    }

    @Test
    void withoutAmountsEveryVariationIsThePictureItself() {
        open();

        assertThat(varied())
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.variations())
                        .hasSize(8)
                        .allSatisfy(variation -> assertThat(variation).isEqualTo(each.plain())));
        assertThat(varied()).extracting(each -> each.name().split("/")[0]).contains("across", "down", "square");
    }

    @Test
    void whatIsShownIsWhatTrainingReads() {
        model.augmentationProperty().set(TURNED);
        open();

        for (Varied shown : varied()) {
            int picture = number(shown.name());
            AugmentedBatch batch = new AugmentedBatch(
                    stripes,
                    new int[] {picture},
                    TURNED,
                    TrainingSettings.defaults().seed());
            for (int epoch = 1; epoch <= 8; epoch++) {
                batch.select(epoch, 0, 1);
                float[] read = new float[64];
                batch.readInputs(0, read, 0);
                byte[] variation = shown.variations().get(epoch - 1);
                for (int i = 0; i < read.length; i++) {
                    assertThat(variation[i] & 0xFF).isEqualTo(Math.round(255 * read[i]));
                }
            }
        }
    }

    private int number(String name) {
        for (int i = 0; i < stripes.pictures().size(); i++) {
            if (stripes.pictures().get(i).relative().equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void onlyTheNewestOfManyAmountsIsDrawnNext() {
        open();
        for (int degrees = 1; degrees <= 50; degrees++) {
            model.augmentationProperty().set(new Augmentation(0, degrees, 0, false, 0, 0, 0, 0));
        }
        assertThat(reading.size()).isEqualTo(1);

        reading.runNext();

        List<List<Byte>> shown = variations();
        model.augmentationProperty().set(Augmentation.NONE);
        reading.runAll();
        model.augmentationProperty().set(new Augmentation(0, 50, 0, false, 0, 0, 0, 0));
        reading.runAll();
        assertThat(variations()).isEqualTo(shown);
    }

    @Test
    void drawingAgainVariesTheSamePicturesOtherwise() {
        model.augmentationProperty().set(TURNED);
        open();
        List<String> names = varied().stream().map(Varied::name).toList();
        List<List<Byte>> before = variations();

        model.drawAgain();
        reading.runAll();

        assertThat(varied()).extracting(Varied::name).isEqualTo(names);
        assertThat(variations()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void otherPicturesAreShownWhenAskedFor() {
        open();
        List<String> names = varied().stream().map(Varied::name).toList();
        for (int i = 0; i < 3; i++) {
            model.showOthers();
        }
        reading.runAll();

        assertThat(varied()).extracting(Varied::name).isNotEqualTo(names);
    }

    @Test
    void theProposalIsTakenWhenAskedFor() {
        open();
        assertThat(model.augmentationProperty().get()).isEqualTo(Augmentation.NONE);

        model.propose();

        assertThat(model.augmentationProperty().get())
                .isEqualTo(AugmentationProposal.of(stripes).amounts())
                .isNotEqualTo(Augmentation.NONE);
    }

    @Test
    void pixelsThatAreGoneAreToldOf() {
        data.set(withPixels(new PixelStore() {
            @Override
            public int count() {
                return stripes.pixels().count();
            }

            @Override
            public byte[] copyOf(int picture) {
                return stripes.pixels().copyOf(picture);
            }

            @Override
            public void readFloats(int picture, float[] target, int offset) {
                stripes.pixels().readFloats(picture, target, offset);
            }

            @Override
            public PixelStore only(int[] indices) {
                return this;
            }

            @Override
            public <T> T reading(Supplier<T> work) {
                throw new ExplainedException("The pixels are gone.");
            }
        }));
        model.open();
        reading.runAll();

        assertThat(model.troubleProperty().get()).isEqualTo("The pixels are gone.");
        assertThat(varied()).isEmpty();

        data.set(stripes);
        reading.runAll();

        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(varied()).hasSize(5);
    }

    private DataSet withPixels(PixelStore pixels) {
        return new DataSet(
                stripes.folder(),
                stripes.classes(),
                stripes.pictures(),
                stripes.problems(),
                stripes.preprocessing(),
                pixels,
                stripes.siblings(),
                stripes.fingerprint());
    }
}
