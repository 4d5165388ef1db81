package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.features.TestNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Learning from what a network that others have trained makes of pictures. */
class FeaturesCommandTest extends CommandTest {
    private static final int SIDE = 64;
    private static final int BLOCK = 8;
    private static final int PICTURES = 60;

    private Path network;
    private Path fine;

    /** Blocks of any grey with lines one pixel wide on them: small pictures show the blocks, which mean nothing. */
    @BeforeEach
    void drawFineLines() throws IOException {
        network = TestNetworks.write(folder.resolve("edges.onnx"), TestNetworks.edges(SIDE));
        fine = folder.resolve("fine");
        Random random = new Random(5);
        for (int i = 0; i < PICTURES; i++) {
            draw(fine.resolve("across/%d.png".formatted(i)), true, random);
            draw(fine.resolve("along/%d.png".formatted(i)), false, random);
        }
    }

    private static void draw(Path file, boolean across, Random random) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int[] blocks = random.ints(SIDE, 60, 196).toArray();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int grey = blocks[y / BLOCK * BLOCK + x / BLOCK] + ((across ? y : x) % 2 == 0 ? 50 : -50);
                picture.setRGB(x, y, 0x010101 * grey);
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private JsonNode train(String... more) throws IOException {
        String[] basics = {"train", fine.toString(), "--size", "8", "--json", "--hidden", "8"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
        return json();
    }

    private JsonNode trainOnFeatures() throws IOException {
        return train("--features", network.toString());
    }

    private int answer(String... arguments) {
        return runAtHome(arguments);
    }

    @Test
    void whatPixelsDoNotShowIsLearnedFromFeatures() throws IOException {
        assertThat(train().get("test_accuracy").asDouble()).isLessThan(0.8);

        JsonNode result = trainOnFeatures();

        assertThat(result.get("inputs").asInt()).isEqualTo(2);
        assertThat(result.get("test_accuracy").asDouble()).isEqualTo(1);
    }

    @Test
    void whatHasLearnedFromFeaturesClassifiesAndIsScored() throws IOException {
        trainOnFeatures();

        for (String name : new String[] {"across", "along"}) {
            assertThat(answer(
                            "classify", "latest", fine.resolve(name + "/0.png").toString(), "--json"))
                    .as(error())
                    .isZero();
            assertThat(json().at("/results/0/class").asText()).isEqualTo(name);
        }
        assertThat(answer("evaluate", "latest", fine.toString(), "--json"))
                .as(error())
                .isZero();
        assertThat(json().get("accuracy").asDouble()).isEqualTo(1);
    }

    @Test
    void theRunTellsWhichNetworkItLearnedFrom() throws IOException {
        trainOnFeatures();

        assertThat(answer("runs", "--json")).isZero();
        JsonNode run = json().at("/runs/0");
        assertThat(run.get("features_file").asText()).isEqualTo(network.toString());
        assertThat(run.get("features_sha256").asText()).hasSize(64);
        assertThat(run.get("features_scaling").asText()).isEqualTo("imagenet");
        assertThat(run.get("features").asInt()).isEqualTo(2);
    }

    @Test
    void picturesOfRareClassesCountMoreAsTheyDoWithoutFeatures() throws IOException {
        for (int i = 20; i < PICTURES; i++) {
            Files.delete(fine.resolve("along/%d.png".formatted(i)));
        }

        trainOnFeatures();
        train("--features", network.toString(), "--no-balanced");

        assertThat(answer("runs", "--json")).isZero();
        assertThat(json().at("/runs/1/balanced").asBoolean()).isTrue();
        assertThat(json().at("/runs/0/balanced").asBoolean()).isFalse();
    }

    @Test
    void repeatedItComesToTheSameBits() throws IOException {
        trainOnFeatures();

        assertThat(answer("again", "latest", "--json")).as(error()).isZero();

        assertThat(json().get("verdict").asText()).isEqualTo("same_bits");
    }

    @Test
    void aNetworkThatIsGoneOrAnotherIsAskedForByName() throws IOException {
        trainOnFeatures();
        String picture = fine.resolve("across/0.png").toString();

        TestNetworks.write(network, TestNetworks.edges(SIDE).setProducerName("somebody else"));
        forgetOpened();
        assertThat(answer("classify", "1", picture)).isEqualTo(2);
        assertThat(error()).contains(network.toString(), "not the file any more", "SHA-256");

        Files.delete(network);
        assertThat(answer("classify", "1", picture)).isEqualTo(2);
        assertThat(error()).contains(network.toString(), "no such file", "SHA-256");
        deleteCache();
        assertThat(answer("again", "1")).isEqualTo(2);
        assertThat(error()).contains(network.toString(), "no such file", "SHA-256");
    }

    /** Another network takes the place of the one that is shared in this process. */
    private void forgetOpened() throws IOException {
        Path other = TestNetworks.write(folder.resolve("other.onnx"), TestNetworks.convolution());
        train("--features", other.toString());
        answer("classify", "latest", fine.resolve("across/0.png").toString());
    }

    private void deleteCache() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void theOriginalNetworkLooksAtPixels() {
        assertThat(answer("train", fine.toString(), "--preset", "original", "--features", network.toString()))
                .isEqualTo(2);
        assertThat(error()).contains("The original network looks at pixels and not at features");
    }

    @Test
    void aFileTellsWhatItIs() throws IOException {
        assertThat(run("features", network.toString(), "--json")).as(error()).isZero();

        JsonNode told = json();
        assertThat(told.get("usable").asBoolean()).isTrue();
        assertThat(told.get("size").asInt()).isEqualTo(SIDE);
        assertThat(told.get("features").asInt()).isEqualTo(2);
        assertThat(told.get("scaling").asText()).isEqualTo("imagenet");
        assertThat(run("features", network.toString(), "--feature-scaling", "signed"))
                .isZero();
        assertThat(output()).contains("edges.onnx can be used", "2 features", "-1 to 1");
    }

    @Test
    void aFileThatCannotBeUsedIsToldOf() throws IOException {
        Path text = Files.writeString(folder.resolve("text.onnx"), "no network");

        assertThat(run("features", text.toString())).isEqualTo(2);
        assertThat(error()).contains("text.onnx cannot be used", "not an ONNX file");
        assertThat(run("features", text.toString(), "--json")).isEqualTo(2);
        assertThat(json().get("usable").asBoolean()).isFalse();
        assertThat(json().get("reason").asText()).contains("not an ONNX file");
    }

    @Test
    void withoutAFileItTellsWhereNetworksComeFrom() {
        assertThat(run("features")).isZero();

        assertThat(output()).contains("ONNX Model Zoo", "torch.onnx.export", "[1, 3, height, width]");
    }
}
