package org.hundredfold.export.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The bytes of a {@code .npy} file as an array and back. Written little-endian and row-major; read as NumPy reads. */
final class Npy {
    private Npy() {}

    static NpyArray read(byte[] file) throws UnreadableArrayException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        NpyHeader header = NpyHeader.read(bytes);
        long count = count(header.shape());
        if (bytes.remaining() != count * header.type().bytes()) {
            throw new UnreadableArrayException("its header promises %,d values of %d bytes, and %,d bytes follow"
                    .formatted(count, header.type().bytes(), bytes.remaining()));
        }
        bytes.order(header.order());
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = header.type().read(bytes);
        }
        return new NpyArray(
                header.type(), header.shape(), header.fortran() ? rowMajor(values, header.shape()) : values);
    }

    private static long count(List<Integer> shape) throws UnreadableArrayException {
        long count = 1;
        for (int length : shape) {
            count *= length;
            if (count > Integer.MAX_VALUE) {
                throw new UnreadableArrayException("it is too large");
            }
        }
        return count;
    }

    /** Fortran counts the first axis fastest. */
    private static double[] rowMajor(double[] fortran, List<Integer> shape) {
        double[] values = new double[fortran.length];
        int[] index = new int[shape.size()];
        for (double value : fortran) {
            int at = 0;
            for (int axis = 0; axis < index.length; axis++) {
                at = at * shape.get(axis) + index[axis];
            }
            values[at] = value;
            for (int axis = 0; axis < index.length && ++index[axis] == shape.get(axis); axis++) {
                index[axis] = 0;
            }
        }
        return values;
    }

    static byte[] write(NpyArray array) {
        byte[] header = new NpyHeader(array.type(), ByteOrder.LITTLE_ENDIAN, false, array.shape()).bytes();
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(
                        header.length,
                        Math.multiplyExact(array.values().length, array.type().bytes())))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(header);
        for (double value : array.values()) {
            array.type().write(value, file);
        }
        return file.array();
    }
}
