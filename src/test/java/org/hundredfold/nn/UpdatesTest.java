package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdatesTest {
    private static final int FROM = 16;
    private static final int COUNT = 64;
    private static final int LENGTH = 96;

    private record Rule(String name, Change change) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Changes parameters and two arrays of state. */
    private interface Change {
        void apply(Updates updates, float[] p, float[] m, float[] v, float[] g);
    }

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("sgd", (updates, p, m, v, g) -> updates.sgd(p, FROM, g, COUNT, 0.1f, 0.9f)),
                new Rule("momentum", (updates, p, m, v, g) -> updates.momentum(p, m, FROM, g, COUNT, 0.1f, 0.9f)),
                new Rule("adam", (updates, p, m, v, g) -> updates.adam(p, m, v, FROM, g, COUNT, 0.1f, 1e-8f, 0.9f)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void vectorsGiveTheBitsOfPlainLoops(Rule rule) {
        float[][] byLoops = values();
        float[][] byVectors = values();
        for (int step = 0; step < 5; step++) {
            rule.change.apply(new PlainUpdates(), byLoops[0], byLoops[1], byLoops[2], gradient(step));
            rule.change.apply(new SimdUpdates(), byVectors[0], byVectors[1], byVectors[2], gradient(step));
        }

        assertThat(byVectors).isDeepEqualTo(byLoops);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void onlyTheBlockChanges(Rule rule) {
        float[][] after = values();
        rule.change.apply(new SimdUpdates(), after[0], after[1], after[2], gradient(1));

        float[] before = values()[0];
        for (int i = 0; i < LENGTH; i++) {
            boolean inside = i >= FROM && i < FROM + COUNT;
            assertThat(after[0][i] != before[i]).as("value %d", i).isEqualTo(inside);
        }
    }

    /** Parameters and their state, the latter not negative. */
    private static float[][] values() {
        SplittableRandom random = new SplittableRandom(4);
        float[][] values = new float[3][LENGTH];
        for (float[] array : values) {
            for (int i = 0; i < LENGTH; i++) {
                array[i] = (float) random.nextDouble();
            }
        }
        return values;
    }

    private static float[] gradient(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] gradient = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            gradient[i] = (float) random.nextDouble() - 0.5f;
        }
        return gradient;
    }
}
