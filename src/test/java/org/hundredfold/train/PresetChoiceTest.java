package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetChoiceTest {
    private static final Preprocessing GREY = new Preprocessing(28, false, Framing.CROP);

    @TempDir
    Path folder;

    @Test
    void smallGreyPicturesAreTakenAsTheyAre() {
        PresetChoice choice = PresetChoice.of(Preset.ACCURATE, pictures(28, new Color(90, 90, 90), 4, 4));

        assertThat(choice.settings().preprocessing()).isEqualTo(GREY);
        assertThat(choice.settings().layers()).hasAtLeastOneElementOfType(Convolution.class);
        assertThat(choice.reason()).contains("28 x 28 grey", "yours are that small");
    }

    @Test
    void photographsInColourAreLookedAtInColour() {
        PresetChoice choice = PresetChoice.of(Preset.ACCURATE, pictures(300, new Color(200, 60, 30), 4, 4));

        assertThat(choice.settings().preprocessing()).isEqualTo(new Preprocessing(48, true, Framing.CROP));
        assertThat(choice.settings().layers()).hasAtLeastOneElementOfType(Normalisation.class);
        assertThat(choice.settings().augmentation()).isNotEqualTo(Augmentation.NONE);
    }

    @Test
    void howTheyAreReadIsKnownAfterALookAtAFew() {
        for (int side : new int[] {8, 28, 300}) {
            for (Color colour : new Color[] {Color.GRAY, Color.ORANGE}) {
                DataSet data = pictures(side, colour, 3, 2);

                assertThat(PresetChoice.likelyForm(Preset.ACCURATE, data.folder()))
                        .isEqualTo(PresetChoice.of(Preset.ACCURATE, data)
                                .settings()
                                .preprocessing());
            }
        }
    }

    @Test
    void aPresetThatTakesAllPicturesAlikeNeedsNoLook() {
        assertThat(PresetChoice.likelyForm(Preset.QUICK, folder.resolve("nowhere")))
                .isEqualTo(TrainingSettings.of(Preset.QUICK).preprocessing());
    }

    @Test
    void itsNetworkFitsOnPicturesOfEverySize() {
        for (int side : new int[] {1, 8, 16, 17, 40, 41}) {
            DataSet data = pictures(side, Color.GRAY, 2, 2);
            TrainingSettings settings = PresetChoice.of(Preset.ACCURATE, data).settings();

            assertThat(settings.network(2).outputs()).as("%d pixels", side).isEqualTo(2);
        }
    }

    @Test
    void theMorePicturesTheFewerEpochsFitIntoTheTime() {
        TrainingSettings few =
                PresetChoice.of(Preset.ACCURATE, pictures(28, Color.GRAY, 2, 2)).settings();

        assertThat(few.epochs()).isEqualTo(100);
        assertThat(PresetChoice.epochs(few, 60_000, 10)).isBetween(12, 30);
        assertThat(PresetChoice.epochs(few, 10_000_000, 10)).isEqualTo(12);
    }

    @Test
    void theReasonHoldsWhileWhatItTellsOfIsUnchanged() {
        PresetChoice choice = PresetChoice.of(Preset.ACCURATE, pictures(28, Color.GRAY, 4, 4));
        TrainingSettings chosen = choice.settings();

        assertThat(choice.holdsFor(chosen.withSeed(9))).isTrue();
        assertThat(choice.holdsFor(chosen.toBuilder().epochs(3).build())).isFalse();
        assertThat(choice.holdsFor(chosen.withPreprocessing(new Preprocessing(32, false, Framing.CROP))))
                .isFalse();
    }

    @Test
    void picturesOfRareClassesCountMore() {
        for (Preset preset : new Preset[] {Preset.QUICK, Preset.ACCURATE}) {
            assertThat(PresetChoice.of(preset, pictures(28, Color.GRAY, 5, 2))
                            .settings()
                            .recipe()
                            .balanced())
                    .isTrue();
            assertThat(PresetChoice.of(preset, pictures(28, Color.GRAY, 5, 5))
                            .settings()
                            .recipe()
                            .balanced())
                    .isFalse();
        }
    }

    @Test
    void theOriginalStaysAsItWas() {
        assertThat(PresetChoice.of(Preset.ORIGINAL, pictures(28, Color.GRAY, 5, 2))
                        .settings())
                .isEqualTo(TrainingSettings.of(Preset.ORIGINAL));
    }

    private DataSet pictures(int side, Color colour, int cats, int dogs) {
        Path root = folder.resolve(side + "-" + colour.getRGB() + "-" + cats + "-" + dogs);
        draw(root.resolve("cat"), side, colour, cats);
        draw(root.resolve("dog"), side, colour, dogs);
        return new FolderReader().read(root, GREY, ReadProgress.NONE);
    }

    private static void draw(Path folder, int side, Color colour, int count) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < count; i++) {
                BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = picture.createGraphics();
                graphics.setColor(colour);
                graphics.fillRect(0, 0, side, side);
                graphics.dispose();
                ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
