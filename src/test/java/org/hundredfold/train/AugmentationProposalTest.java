package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import javax.imageio.ImageIO;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationProposalTest {
    private static final Preprocessing COLOUR = new Preprocessing(32, true, Framing.CROP);

    @TempDir
    Path folder;

    private AugmentationProposal proposal(List<String> classes, String format, int side) {
        for (String name : classes) {
            BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(name.length(), 3, 0x80FF00);
            try {
                Files.createDirectories(folder.resolve(name));
                ImageIO.write(
                        picture, format, folder.resolve(name + "/1." + format).toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return AugmentationProposal.of(new FolderReader().read(folder, COLOUR, ReadProgress.NONE));
    }

    @Test
    void photographsAreMirroredAndLitOtherwise() {
        AugmentationProposal proposal = proposal(List.of("cat", "horse"), "jpg", 300);

        assertThat(proposal.amounts().flip()).isTrue();
        assertThat(proposal.amounts().brightness()).isPositive();
        assertThat(proposal.amounts().contrast()).isPositive();
        assertThat(proposal.reason()).contains("do not mirror them if left and right matter");
    }

    @Test
    void tinyPicturesAndDrawingsAreNotMirroredUnlessTheUserSaysSo() {
        for (AugmentationProposal proposal :
                List.of(proposal(List.of("cat", "horse"), "jpg", 28), proposal(List.of("cat", "horse"), "png", 300))) {
            assertThat(proposal.amounts().flip()).isFalse();
            assertThat(proposal.amounts().brightness()).isZero();
            assertThat(proposal.amounts().shift()).isPositive();
            assertThat(proposal.amounts().rotation()).isPositive();
            assertThat(proposal.amounts().scale()).isPositive();
            assertThat(proposal.reason()).contains("mirror them too if");
        }
    }

    @Test
    void photographsOfDigitsAreNotMirrored() {
        AugmentationProposal proposal = proposal(List.of("3", "seven"), "jpg", 300);

        assertThat(proposal.amounts().flip()).isFalse();
        assertThat(proposal.reason()).contains("never mirrored");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "12",
                "A",
                "b",
                "ß",
                "Ж",
                "ب",
                "あ",
                "猫",
                "𠀋",
                "한",
                "٣",
                "४२",
                "Ⅳ",
                "class_犬",
                "class 3",
                "Class_A",
                "upper-K",
                "seven",
                "digit 4",
                "letter_q",
                "Turn left",
                "right hand",
                "arrows",
                "traffic signs",
                "speed-sign"
            })
    void aMirrorChangesWhatTheseNamesSay(String name) {
        assertThat(AugmentationProposal.changesInAMirror(name)).isTrue();
    }

    /** Some systems take marks and parts of a character apart in the names of files. */
    @ParameterizedTest
    @ValueSource(strings = {"é", "が", "й", "한", "कि", "char é"})
    void aCharacterIsOneInPartsToo(String name) {
        assertThat(AugmentationProposal.changesInAMirror(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "кот",
                "熊猫",
                "いぬ",
                "🐱",
                "bright",
                "daisies",
                "western tanager",
                "a cat",
                "signal",
                "leftovers",
                "someone",
                "tshirt"
            })
    void aMirrorChangesNothingOfThese(String name) {
        assertThat(AugmentationProposal.changesInAMirror(name)).isFalse();
    }
}
