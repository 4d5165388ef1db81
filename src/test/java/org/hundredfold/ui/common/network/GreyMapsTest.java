package org.hundredfold.ui.common.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.junit.jupiter.api.Test;

class GreyMapsTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final GreyMaps rectified = maps(0, 0, 0, 4, /**/ 0, 0.37f, 0, 0, /**/ 0, 0, 0, 0);

    @Test
    void sideBySideAllMapsAreOnOneScale() {
        assertThat(rectified.argb(0, 3)).isEqualTo(WHITE);
        assertThat(rectified.argb(1, 1) & 0xFF).isBetween(20, 30);
        assertThat(rectified.argb(1, 0)).isEqualTo(BLACK);
    }

    @Test
    void anEnlargedMapIsBrightenedToItsOwnLargestValueAndSaysSo() {
        assertThat(rectified.image(1).getPixelReader().getArgb(1, 0)).isEqualTo(WHITE);
        assertThat(rectified.image(1).getPixelReader().getArgb(0, 0)).isEqualTo(BLACK);
        assertThat(rectified.scaleInWords(1)).isEqualTo("brightened to its own largest value, 0.37");
        assertThat(rectified.scaleInWords(0)).isEqualTo("largest value 4");
    }

    @Test
    void aMapWithValuesBelowZeroNamesBothEndsOfItsOwnScale() {
        GreyMaps maps = maps(-2, 0, 1, 3, /**/ -1, 0, 0, 1, /**/ 0, 0, 0, 0);

        assertThat(maps.image(1).getPixelReader().getArgb(0, 0)).isEqualTo(BLACK);
        assertThat(maps.scaleInWords(1)).isEqualTo("on its own scale: black −1, white 1");
    }

    @Test
    void aMapThatIsZeroEverywhereIsMarkedAsSuch() {
        assertThat(rectified.isEmpty(2)).isTrue();
        assertThat(rectified.isEmpty(1)).isFalse();
        assertThat(rectified.scaleInWords(2)).isEqualTo("all zero for this picture");
        assertThat(rectified.scaleInWords()).isEqualTo("black 0, white 4; 1 struck out: all zero for this picture");
    }

    private static GreyMaps maps(float... values) {
        NetworkSpec network = NetworkSpec.classifier(
                new Shape(1, 2, 2), Standardisation.NONE, List.of(new Convolution(3, 1, Activation.RELU)), 3);
        return GreyMaps.of(new FeatureMaps(network, 0, new Shape(3, 2, 2), values));
    }
}
