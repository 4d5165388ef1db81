package org.hundredfold.data;

import static jdk.incubator.vector.VectorOperators.B2I;
import static jdk.incubator.vector.VectorOperators.I2F;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** By explicit vectors: the compiler does not vectorise a loop from bytes to floats. */
final class SimdScaling implements Scaling {
    /** 256 bits of floats, since their bytes fill the shortest vector there is. */
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_64;

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
    private static final int UNSIGNED = 0xFF;

    /** Whether this processor's vectors are that long; with shorter ones each value would become an object. */
    static boolean isSupported() {
        return FloatVector.SPECIES_PREFERRED.vectorBitSize() >= FLOATS.vectorBitSize();
    }

    @Override
    public void toFloats(byte[] source, float[] target, int offset) {
        int end = BYTES.loopBound(source.length);
        for (int i = 0; i < end; i += BYTES.length()) {
            IntVector values =
                    (IntVector) ByteVector.fromArray(BYTES, source, i).convertShape(B2I, INTS, 0);
            FloatVector floats = (FloatVector) values.and(UNSIGNED).convertShape(I2F, FLOATS, 0);
            floats.mul(FACTOR).intoArray(target, offset + i);
        }
        Scaling.rest(source, end, target, offset);
    }
}
