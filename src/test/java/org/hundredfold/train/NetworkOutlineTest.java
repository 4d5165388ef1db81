package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Shape;
import org.hundredfold.train.NetworkOutline.Block;
import org.hundredfold.train.NetworkOutline.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkOutlineTest {
    private static NetworkOutline outline(TrainingSettings settings, int classes, int batch) {
        return NetworkOutline.of(settings, settings.layers(), classes, batch);
    }

    private static TrainingSettings settings(int size, String layers) {
        return TrainingSettings.of(Preset.QUICK).toBuilder()
                .preprocessing(new Preprocessing(size, false, Framing.CROP))
                .layers(LayerNotation.parse(layers, Activation.RELU))
                .build();
    }

    @Test
    void everyLayerTellsWhatComesOutOfItAndWhatItCosts() {
        TrainingSettings settings = settings(28, "conv16,norm4,pool,conv32x5,average,dropout0.3,dense8");
        NetworkOutline outline = outline(settings, 10, 64);

        assertThat(outline.input()).isEqualTo(new Shape(1, 28, 28));
        assertThat(outline.blocks())
                .extracting(Block::output)
                .containsExactly(
                        Optional.of(new Shape(16, 28, 28)),
                        Optional.of(new Shape(16, 28, 28)),
                        Optional.of(new Shape(16, 14, 14)),
                        Optional.of(new Shape(32, 14, 14)),
                        Optional.of(Shape.flat(32)),
                        Optional.of(Shape.flat(32)),
                        Optional.of(Shape.flat(8)),
                        Optional.of(Shape.flat(10)));
        assertThat(outline.blocks())
                .extracting(Block::parameters)
                .containsExactly(160L, 32L, 0L, 12_832L, 0L, 0L, 264L, 90L);
        assertThat(outline.blocks())
                .extracting(Block::multiplications)
                .containsExactly(16L * 9 * 784, 16L * 784, 0L, 32L * 16 * 25 * 196, 0L, 0L, 256L, 80L);
        assertThat(outline.parameters()).isEqualTo(settings.network(10).parameterCount());
        assertThat(outline.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv8,pool8,pool8,conv4 | 2 | A window of 8 x 8 does not fit into maps of 3 x 3",
                "conv8,dense20,conv8 | 2 | Layer 3 (conv 8) looks at places in the picture",
                "conv8,average,pool | 2 | Layer 3 (pool)",
                "norm1,conv8 | 0 | Layer 1 (norm) normalises maps",
                "conv8,norm3,pool | 1 | 8 maps cannot be normalised in 3 equal groups",
                "conv1024,dense10000,dense8 | 1 | This network would have",
                "dense10000,dense10000,dense8 | 1 | This network would have",
            })
    void theLayerAtFaultIsNamedWithTheReason(String layers, int block, String reason) {
        Fault fault = outline(settings(28, layers), 4, 64).fault().orElseThrow();

        assertThat(fault.block()).isEqualTo(block);
        assertThat(fault.sentence()).startsWith(reason);
    }

    @Test
    void whereSomethingDoesNotFitNothingComesOutFromThereOn() {
        NetworkOutline outline = outline(settings(28, "conv8,norm3,pool"), 4, 64);

        assertThat(outline.blocks())
                .extracting(block -> block.output().isPresent())
                .containsExactly(true, false, false, false);
    }

    @Test
    void whatTakesTooMuchMemoryIsTheLayerThatTakesTheMost() {
        NetworkOutline outline = outline(settings(128, "conv8,conv1024,average"), 4, 100_000);

        assertThat(outline.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.block()).isEqualTo(1);
            assertThat(fault.sentence()).contains("MB of memory");
        });
    }

    @Test
    void layersThatLookAtPlacesAreAtFaultWhereFeaturesTakeThePlaceOfPictures() {
        FrozenFeatures features = new FrozenFeatures("net.onnx", "00", FeatureScaling.values()[0], 224, 1280);
        TrainingSettings settings = TrainingSettings.of(Preset.QUICK).withFeatures(features);

        NetworkOutline outline =
                NetworkOutline.of(settings, LayerNotation.parse("dense20,conv8", Activation.RELU), 4, 64);

        assertThat(outline.input()).isEqualTo(Shape.flat(1280));
        assertThat(outline.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.block()).isEqualTo(1);
            assertThat(fault.sentence()).startsWith("Features have no place in the picture");
        });
    }

    @Test
    void theOriginalNetworkHasOneOutputForTwoClasses() {
        TrainingSettings original = TrainingSettings.of(Preset.ORIGINAL);

        assertThat(outline(original, 2, 1).blocks())
                .extracting(Block::layer)
                .isEqualTo(original.network(2).layers());
        assertThat(outline(original, 3, 1).parameters()).isEqualTo(101 * 10 + 30);
        assertThat(List.copyOf(outline(original, 3, 1).blocks())).hasSize(2);
    }
}
