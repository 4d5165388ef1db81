package org.hundredfold.nn;

import jdk.incubator.vector.FloatVector;

/** How wide the processor's vectors are. */
final class SimdWidth {
    private SimdWidth() {}

    static int bits() {
        return FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
}
