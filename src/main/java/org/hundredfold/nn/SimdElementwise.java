package org.hundredfold.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** What the compiler does not vectorise well in {@link Elementwise}; counts are multiples of {@link Gemm#WIDTH}. */
final class SimdElementwise {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private SimdElementwise() {}

    /** {@code delta *= a > 0 ? 1 : 0}. */
    static void multiplyByStep(float[] a, int from, float[] delta, int deltaFrom, int count) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int i = 0; i < count; i += LANES) {
            FloatVector step =
                    one.blend(0, FloatVector.fromArray(SPECIES, a, from + i).compare(VectorOperators.LE, 0));
            FloatVector.fromArray(SPECIES, delta, deltaFrom + i).mul(step).intoArray(delta, deltaFrom + i);
        }
    }
}
