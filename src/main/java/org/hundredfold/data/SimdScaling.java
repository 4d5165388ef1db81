package org.hundredfold.data;

import static jdk.incubator.vector.VectorOperators.B2I;
import static jdk.incubator.vector.VectorOperators.I2F;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * By explicit vectors: the compiler does not vectorise a loop from bytes to floats.
 *
 * <p>Floats must come in vectors of the preferred length only, here and wherever else the program uses them. As soon as there
 * are two kinds, compiled code no longer knows the kind of a vector in a loop and makes an object of each, a hundredfold slower.
 */
final class SimdScaling implements Scaling {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = FLOATS.length();
    private static final int SHORTEST = 64;
    private static final int UNSIGNED = 0xFF;

    /** Whether there is a vector of so few bytes. */
    static boolean isSupported() {
        return LANES * Byte.SIZE >= SHORTEST;
    }

    /** In a class of its own, since where it does not exist, asking for it fails. */
    private static final class Bytes {
        static final VectorSpecies<Byte> SPECIES =
                VectorSpecies.of(byte.class, VectorShape.forBitSize(LANES * Byte.SIZE));
    }

    @Override
    public void toFloats(byte[] source, float[] target, int offset) {
        int end = FLOATS.loopBound(source.length);
        for (int i = 0; i < end; i += LANES) {
            IntVector values =
                    (IntVector) ByteVector.fromArray(Bytes.SPECIES, source, i).convertShape(B2I, INTS, 0);
            FloatVector floats = (FloatVector) values.and(UNSIGNED).convertShape(I2F, FLOATS, 0);
            floats.mul(FACTOR).intoArray(target, offset + i);
        }
        Scaling.rest(source, end, target, offset);
    }
}
