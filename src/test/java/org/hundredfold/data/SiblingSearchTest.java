package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiblingSearchTest {
    private static final int SIDE = Signatures.SIDE;

    private final Random random = new Random(1);

    @Test
    void everyNearPairStaysTogetherHoweverTheyCome() {
        List<byte[]> film = new ArrayList<>(signatures(60, frame -> pan(frame * 0.02)));
        assertThat(groups(film)).as("the film in order").containsOnly(0);
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(film, random);
            assertThat(groups(film)).as("the film in disorder").containsOnly(0);
        }
    }

    @Test
    void noNearPairOfACrowdedFolderIsTornApart() {
        double[][] product = new double[1][];
        List<byte[]> shop = signatures(3000, i -> {
            product[0] = i % 4 == 3 ? disturbed(product[0], 1) : product();
            return product[0];
        });

        int[] groups = groups(shop);

        Signatures looks = new Signatures(joined(shop));
        List<String> torn = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < i; j++) {
                if (looks.near(i, j) && groups[i] != groups[j]) {
                    torn.add(j + " and " + i);
                }
            }
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void everyCopyInACrowdIsFound() {
        List<byte[]> crowd = signatures(2000, i -> product());
        List<byte[]> withCopies = new ArrayList<>(crowd);
        withCopies.addAll(crowd);

        int[] groups = groups(withCopies);

        for (int i = 0; i < crowd.size(); i++) {
            assertThat(groups[crowd.size() + i]).isEqualTo(groups[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25})
    void copiesWithALittleNoiseAreFoundAndNothingElse(double noise) {
        double[][] texture = new double[1][];
        List<byte[]> pictures = signatures(1000, i -> {
            texture[0] = i % 2 == 1 ? disturbed(texture[0], noise) : disturbed(new double[SIDE * SIDE], 10);
            return texture[0];
        });

        int[] groups = groups(pictures);

        assertThat(groups)
                .isEqualTo(IntStream.range(0, 1000).map(i -> i / 2 * 2).toArray());
    }

    @Test
    void equalFilesWithoutStructureAreSiblings() {
        byte[] contents = new byte[3 * Sha256.BYTES];
        contents[Sha256.BYTES] = 1;

        Siblings siblings = SiblingSearch.among(3, contents, new byte[3 * Signatures.BYTES], ReadProgress.NONE);

        assertThat(IntStream.range(0, 3).map(siblings::group)).containsExactly(0, 1, 0);
    }

    private static int[] groups(List<byte[]> signatures) {
        ByteBuffer contents = ByteBuffer.allocate(signatures.size() * Sha256.BYTES);
        IntStream.range(0, signatures.size()).forEach(i -> contents.putInt(i * Sha256.BYTES, i));
        Siblings siblings =
                SiblingSearch.among(signatures.size(), contents.array(), joined(signatures), ReadProgress.NONE);
        return IntStream.range(0, signatures.size()).map(siblings::group).toArray();
    }

    private static byte[] joined(List<byte[]> signatures) {
        ByteBuffer joined = ByteBuffer.allocate(signatures.size() * Signatures.BYTES);
        signatures.forEach(joined::put);
        return joined.array();
    }

    private static List<byte[]> signatures(int count, IntFunction<double[]> cells) {
        return IntStream.range(0, count)
                .mapToObj(i -> signature(cells.apply(i)))
                .toList();
    }

    /** Of a picture with these mean greys. */
    private static byte[] signature(double[] cells) {
        double[] doubled = new double[4 * cells.length];
        for (int k = 0; k < doubled.length; k++) {
            doubled[k] = cells[k / Glance.SIDE / 2 * SIDE + k % Glance.SIDE / 2];
        }
        return Signatures.of(new Glance(doubled, Glance.deviation(doubled), 0, 0));
    }

    private double[] disturbed(double[] cells, double deviation) {
        return Arrays.stream(cells)
                .map(cell -> cell + deviation * random.nextGaussian())
                .toArray();
    }

    /** A landscape that the camera turns along. */
    private static double[] pan(double way) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(k -> 128
                        + 60 * Math.sin(0.6 * (k % SIDE + way))
                        + 40 * Math.sin(1.3 * (k % SIDE + way) + 0.5 * (k / SIDE)))
                .toArray();
    }

    /** Something in the middle of white. */
    private double[] product() {
        double width = 1.5 + 3.5 * random.nextDouble();
        double height = 1.5 + 3.5 * random.nextDouble();
        double grey = 40 + 120 * random.nextDouble();
        double slope = 6 * random.nextGaussian();
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(k -> {
                    double x = k % SIDE - SIDE / 2;
                    double y = k / SIDE - SIDE / 2;
                    return Math.hypot(x / width, y / height) < 1 ? grey + slope * x : 255;
                })
                .toArray();
    }
}
