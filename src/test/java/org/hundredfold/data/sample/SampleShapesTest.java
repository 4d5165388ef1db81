package org.hundredfold.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Drawing;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Polarity;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShapesTest {
    @TempDir
    Path folder;

    @Test
    void theSampleIsADataSetOfFourClassesWithoutAProblem() throws IOException {
        SampleShapes.writeTo(folder, 30, 1);

        DataSet data = read(folder);

        assertThat(data.classes()).containsExactly("circle", "square", "star", "triangle");
        assertThat(data.pictures()).hasSize(120);
        assertThat(data.problems()).isEmpty();
        BufferedImage picture = ImageIO.read(folder.resolve("circle/001.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @Test
    void aSeedAlwaysDrawsTheSamePictures() {
        SampleShapes.writeTo(folder.resolve("once"), 12, 7);
        SampleShapes.writeTo(folder.resolve("again"), 12, 7);
        SampleShapes.writeTo(folder.resolve("other"), 12, 8);

        String once = read(folder.resolve("once")).fingerprint();

        assertThat(read(folder.resolve("again")).fingerprint()).isEqualTo(once);
        assertThat(read(folder.resolve("other")).fingerprint()).isNotEqualTo(once);
    }

    @Test
    void aLargerSampleBeginsWithTheSmallerOne() {
        SampleShapes.writeTo(folder, 3, 7);
        SampleShapes.writeTo(folder, 5, 7);

        assertThat(read(folder).pictures()).hasSize(20);
    }

    @Test
    void aFileThatIsThereWithOtherContentIsNeverOverwritten() throws IOException {
        Path mine = folder.resolve("star/002.png");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        assertThatThrownBy(() -> SampleShapes.writeTo(folder, 3, 1))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(mine.toString());
        assertThat(mine).hasContent("mine");
    }

    @Test
    void anotherSampleIsNotMixedIn() {
        SampleShapes.writeTo(folder, 2, 1);

        assertThatThrownBy(() -> SampleShapes.writeTo(folder, 2, 2)).isInstanceOf(ExplainedException.class);
    }

    @Test
    void aRefusedSampleWritesNothingAfterItWasRefused() throws IOException {
        Path mine = folder.resolve("circle/001.png");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        assertThatThrownBy(() -> SampleShapes.writeTo(folder, 400, 1)).isInstanceOf(ExplainedException.class);

        assertThat(filesIn(mine.getParent())).isEqualTo(400);
    }

    /** What is drawn on the board is centred; it has to be as large as what the network learnt from. */
    @Test
    void aCentredDrawingIsAsLargeAsTheSamplesAre() throws IOException {
        SampleShapes.writeTo(folder, 40, 3);
        List<Double> shares = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            BufferedImage picture = ImageIO.read(
                    folder.resolve("triangle/%03d.png".formatted(i)).toFile());
            int side = Drawing.centred(picture, Polarity.DARK_ON_LIGHT)
                    .orElseThrow()
                    .getWidth();
            shares.add(side * Drawing.INK_SHARE / picture.getWidth());
        }
        assertThat(shares).allSatisfy(share -> assertThat(share).isBetween(0.6, 0.85));
        assertThat(shares.stream().mapToDouble(share -> share).average().orElseThrow())
                .isBetween(Drawing.INK_SHARE - 0.04, Drawing.INK_SHARE + 0.04);
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static DataSet read(Path folder) {
        return new FolderReader().read(folder, new Preprocessing(28, false, Framing.CROP), ReadProgress.NONE);
    }
}
