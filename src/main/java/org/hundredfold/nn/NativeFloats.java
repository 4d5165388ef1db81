package org.hundredfold.nn;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Floats off the heap, where BLAS works on them without a copy. Allocated once as an ND4J array and freed with it; the
 * heap side reads and writes whole blocks, never single values.
 */
final class NativeFloats {
    private final INDArray array;
    private final FloatPointer pointer;
    private final FloatBuffer buffer;

    NativeFloats(int length) {
        array = Nd4j.create(DataType.FLOAT, length);
        pointer = new FloatPointer(array.data().pointer());
        buffer = pointer.capacity(length).asBuffer();
    }

    /** The address of the value at {@code offset}, for BLAS; valid as long as this object is reachable. */
    FloatPointer at(int offset) {
        return new FloatPointer(pointer).position(offset);
    }

    void read(int from, float[] target, int offset, int count) {
        buffer.get(from, target, offset, count);
    }

    void write(int to, float[] source, int offset, int count) {
        buffer.put(to, source, offset, count);
    }
}
