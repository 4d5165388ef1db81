package org.hundredfold.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import onnx.Onnx.ModelProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataLocation;
import onnx.Onnx.ValueInfoProto;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What networks of others make of pictures, and which files are refused. */
class FrozenNetworkTest {
    private static final double CLOSE = 1e-5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = FeatureScaling.class,
            names = {"IMAGENET", "UNIT", "SIGNED"})
    void featuresAreWhatTheNetworkComputes(FeatureScaling scaling) {
        BufferedImage picture = noise(TestNetworks.SIZE, 1);

        assertThat(features(TestNetworks.convolution(), Optional.of(scaling), picture))
                .containsExactly(TestNetworks.byHand(planes(picture, scaling)), within(CLOSE));
    }

    @Test
    void ofFeaturesAtEachPositionTheMeanIsTaken() {
        BufferedImage picture = noise(PictureInput.USUAL_SIZE, 2);
        double[] expected = TestNetworks.byHand(planes(picture, FeatureScaling.IMAGENET));

        assertThat(features(TestNetworks.ofAnySize(), Optional.empty(), picture))
                .containsExactly(expected, within(CLOSE));
    }

    @Test
    void coloursMayLieTogether() {
        BufferedImage picture = noise(TestNetworks.SIZE, 3);
        double[] expected = TestNetworks.byHand(planes(picture, FeatureScaling.IMAGENET));

        assertThat(features(TestNetworks.channelsLast(), Optional.empty(), picture))
                .containsExactly(expected, within(CLOSE));
    }

    @Test
    void wholeNumbersAreGivenAsTheyAre() {
        BufferedImage picture = noise(TestNetworks.SIZE, 4);
        double[] expected = TestNetworks.byHand(planes(picture, FeatureScaling.BYTES));

        assertThat(features(TestNetworks.bytes(), Optional.empty(), picture))
                .containsExactly(expected, within(255 * CLOSE));
        assertRefused(TestNetworks.bytes(), FeatureScaling.UNIT, "leave nothing to scale");
    }

    @Test
    void aNetworkForGreyPicturesIsGivenGreyFromZeroToOne() {
        try (FrozenNetwork network = FrozenNetwork.open(written(TestNetworks.grey()), Optional.empty())) {
            assertThat(network.features().scaling()).isEqualTo(FeatureScaling.UNIT);
            assertThat(network.of(noise(40, 5), Framing.CROP)).hasSize(TestNetworks.FILTERS);
        }
    }

    @Test
    void theFileMaySayHowPixelsAreScaled() {
        StringStringEntryProto.Builder range = StringStringEntryProto.newBuilder()
                .setKey("Image.NominalPixelRange")
                .setValue("Normalized_1_1");
        Path file = written(TestNetworks.convolution().addMetadataProps(range));

        try (FrozenNetwork network = FrozenNetwork.open(file, Optional.empty())) {
            assertThat(network.features().scaling()).isEqualTo(FeatureScaling.SIGNED);
        }
    }

    @Test
    void thousandsOfPicturesAtATimeHaveTheSameFeaturesToTheLastBit() {
        BufferedImage picture = noise(30, 6);
        try (FrozenNetwork network = FrozenNetwork.open(written(TestNetworks.convolution()), Optional.empty())) {
            float[] alone = network.of(picture, Framing.CROP);

            assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> network.of(picture, Framing.CROP)))
                    .allMatch(features -> Arrays.equals(features, alone));
        }
    }

    @Test
    void aNetworkIsKnownByItsContentAndNotByItsPlace() throws IOException {
        Path file = written(TestNetworks.convolution());
        FrozenFeatures learned;
        try (FrozenNetwork network = FrozenNetwork.open(file, Optional.of(FeatureScaling.SIGNED))) {
            learned = network.features();
        }
        try (FrozenNetwork again = FrozenNetwork.open(learned)) {
            assertThat(again.features()).isEqualTo(learned);
        }

        TestNetworks.write(file, TestNetworks.convolution().setProducerName("somebody else"));
        assertThatThrownBy(() -> FrozenNetwork.open(learned))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("not the file any more")
                .hasMessageContaining(learned.sha256());

        Files.delete(file);
        assertThatThrownBy(() -> FrozenNetwork.open(learned))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("there is no such file")
                .hasMessageContaining(learned.sha256());
    }

    @Test
    void weightsMayLieInAFileBesideIt() throws IOException {
        TensorProto weights = TestNetworks.tensor("weights", TestNetworks.weights(3), TestNetworks.FILTERS, 3, 3, 3);
        ByteBuffer raw =
                ByteBuffer.allocate(weights.getFloatDataCount() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        weights.getFloatDataList().forEach(raw::putFloat);
        Path beside = Files.write(folder.resolve("weights.data"), raw.array());
        ModelProto.Builder model = external("weights.data");
        BufferedImage picture = noise(TestNetworks.SIZE, 7);
        double[] expected = TestNetworks.byHand(planes(picture, FeatureScaling.IMAGENET));

        assertThat(features(model, Optional.empty(), picture)).containsExactly(expected, within(CLOSE));

        FrozenFeatures learned;
        try (FrozenNetwork network = FrozenNetwork.open(written(model), Optional.empty())) {
            learned = network.features();
        }
        Files.write(beside, raw.putFloat(0, 9).array());
        assertThatThrownBy(() -> FrozenNetwork.open(learned)).hasMessageContaining("not the file any more");
        Files.delete(beside);
        assertRefused(model, null, "weights.data, which holds a part of it, is missing");
    }

    @Test
    void noFileLeadsToFilesElsewhere() {
        assertRefused(external("../../etc/passwd"), null, "not a file beside it");
        assertRefused(external("/etc/passwd"), null, "not a file beside it");
    }

    private static ModelProto.Builder external(String location) {
        ModelProto.Builder model = TestNetworks.convolution();
        model.getGraphBuilder()
                .getInitializerBuilder(0)
                .clearFloatData()
                .setDataLocation(DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue(location));
        return model;
    }

    @Test
    void whatIsNoNetworkForPicturesIsRefused() {
        assertRefused(
                inputs(TestNetworks.floats("picture", 1, 12)), null, "has the shape [1, 12], which is no picture");
        assertRefused(inputs(TestNetworks.floats("picture", 4, 3, 8, 8)), null, "takes 4 pictures at a time");
        assertRefused(inputs(TestNetworks.floats("picture", 1, 3, 8, 12)), null, "only square ones");
        assertRefused(inputs(TestNetworks.floats("picture", 1, 3, 4000, 4000)), null, "8 to 1024 pixels");
        assertRefused(
                inputs(TestNetworks.value("picture", TensorProto.DataType.INT64, 1, 3, 8, 8)),
                null,
                "is of type INT64");
        ModelProto.Builder two = TestNetworks.convolution();
        two.getGraphBuilder().addInput(TestNetworks.floats("mask", 1, 1, 8, 8));
        assertRefused(two, null, "has 2 inputs (picture, mask)");
        assertRefused(TestNetworks.only(TestNetworks.node("Shape", "picture", "features")), null, "Export");
        assertRefused(TestNetworks.only(TestNetworks.node("ReduceMax", "picture", "features")), null, "with 1 numbers");
    }

    @Test
    void featuresThatSayNothingAreRefused() {
        ModelProto.Builder broken = TestNetworks.only(TestNetworks.node("Log", "picture", "features"));
        assertRefused(broken, null, "numbers that are none (NaN or infinite)");
        ModelProto.Builder blind = TestNetworks.convolution();
        blind.getGraphBuilder()
                .setInitializer(
                        0,
                        TestNetworks.tensor(
                                "weights", new float[TestNetworks.FILTERS * 27], TestNetworks.FILTERS, 3, 3, 3));
        assertRefused(blind, null, "the same to different pictures");
    }

    @Test
    void whatTheRuntimeDoesNotKnowIsRefused() {
        assertRefused(TestNetworks.only(TestNetworks.node("Mystery", "picture", "features")), null, "Mystery");
        ModelProto.Builder newer = TestNetworks.convolution();
        newer.getOpsetImportBuilder(0).setVersion(99);
        assertRefused(newer, null, "the ONNX runtime does not understand it");
    }

    @Test
    void filesThatAreNoNetworksAreRefused() throws IOException {
        byte[] sound = TestNetworks.convolution().build().toByteArray();
        assertRefused(new byte[0], "it is empty");
        assertRefused("Dear network, please be one.".getBytes(StandardCharsets.UTF_8), "not an ONNX file");
        assertRefused(new byte[5000], "not an ONNX file");
        assertRefused(random(5000, 1), "not an ONNX file");
        assertRefused(Arrays.copyOf(sound, sound.length / 2), "cut off or damaged");
        assertThatThrownBy(() -> FrozenNetwork.open(folder.resolve("none.onnx"), Optional.empty()))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> FrozenNetwork.open(folder, Optional.empty())).hasMessageContaining("it is not a file");
        Path huge = folder.resolve("huge.onnx");
        try (FileChannel channel = FileChannel.open(huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(sound), OnnxFile.MAX_BYTES);
        }
        assertThatThrownBy(() -> FrozenNetwork.open(huge, Optional.empty()))
                .hasMessageContaining("1,024 MB is the most");
    }

    /** Nearly sound files are what a decoder trusts too much: each is either refused in a sentence or works. */
    @Test
    void damagedFilesEndInASentence() {
        Random random = new Random(11);
        for (ModelProto.Builder model : TestNetworks.sound()) {
            byte[] damaged = model.build().toByteArray();
            for (int k = 0; k < 3; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try (FrozenNetwork network = FrozenNetwork.open(written(damaged), Optional.empty())) {
                assertThat(network.of(noise(20, 1), Framing.FIT)).isNotEmpty();
            } catch (ExplainedException refused) {
                assertThat(refused).hasMessageContaining("network.onnx cannot be used");
            }
        }
    }

    /** The runtime counts on four dimensions here, and its library ends the process where there are three. */
    @Test
    void aFileThatBreaksTheRuntimeDownIsRefusedToo() {
        ModelProto.Builder model = TestNetworks.convolution();
        model.getGraphBuilder().setInput(0, TestNetworks.floats("picture", 1, 3, TestNetworks.SIZE));

        assertRefused(model, null, "the ONNX runtime breaks down");
    }

    /** Later versions of the runtime tell their maker of each start. */
    @Test
    void theRuntimeKnowsNobodyToReportTo() throws IOException {
        for (String library : List.of("linux-x64/libonnxruntime.so", "linux-aarch64/libonnxruntime.so")) {
            try (InputStream in = OrtSession.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("events.data.microsoft");
            }
        }
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> FrozenNetwork.open(written(content), Optional.empty()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("network.onnx cannot be used as a network for features: ")
                .hasMessageContaining(reason);
    }

    private void assertRefused(ModelProto.Builder model, FeatureScaling scaling, String reason) {
        assertThatThrownBy(() -> FrozenNetwork.open(written(model), Optional.ofNullable(scaling)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("network.onnx cannot be used as a network for features: ")
                .hasMessageContaining(reason);
    }

    private static ModelProto.Builder inputs(ValueInfoProto input) {
        ModelProto.Builder model = TestNetworks.only(TestNetworks.node("Identity", "picture", "features"));
        model.getGraphBuilder().setInput(0, input);
        model.getGraphBuilder()
                .getOutputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .setElemType(input.getType().getTensorType().getElemType());
        return model;
    }

    private double[] features(ModelProto.Builder model, Optional<FeatureScaling> scaling, BufferedImage picture) {
        try (FrozenNetwork network = FrozenNetwork.open(written(model), scaling)) {
            float[] features = network.of(picture, Framing.CROP);
            assertThat(features).hasSize(network.features().length());
            return IntStream.range(0, features.length)
                    .mapToDouble(i -> features[i])
                    .toArray();
        }
    }

    private Path written(ModelProto.Builder model) {
        return TestNetworks.write(folder.resolve("network.onnx"), model);
    }

    private Path written(byte[] content) {
        return TestNetworks.write(folder.resolve("network.onnx"), content);
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static BufferedImage noise(int size, long seed) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, size, size, new Random(seed).ints(size * size).toArray(), 0, size);
        return picture;
    }

    /** Of a picture of the right size, by the definition of each scaling. */
    private static double[][][] planes(BufferedImage picture, FeatureScaling scaling) {
        double[] mean = {0.485, 0.456, 0.406};
        double[] deviation = {0.229, 0.224, 0.225};
        int size = picture.getWidth();
        double[][][] planes = new double[3][size][size];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int value = picture.getRGB(x, y) >> 8 * (2 - c) & 0xFF;
                    planes[c][y][x] = switch (scaling) {
                        case IMAGENET -> (value / 255.0 - mean[c]) / deviation[c];
                        case UNIT -> value / 255.0;
                        case SIGNED -> value / 127.5 - 1;
                        case BYTES -> value;
                    };
                }
            }
        }
        return planes;
    }
}
