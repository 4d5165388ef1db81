package org.hundredfold.export.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** The bytes of a {@code .npy} file as an array and back. Written little-endian and row-major; read as NumPy reads. */
final class Npy {
    private Npy() {}

    static NpyArray read(byte[] file) throws UnreadableArrayException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        NpyHeader header = NpyHeader.read(bytes);
        bytes.order(header.order());
        return header.isText() ? texts(header, bytes) : numbers(header, bytes);
    }

    private static NpyNumbers numbers(NpyHeader header, ByteBuffer bytes) throws UnreadableArrayException {
        NpyType type = NpyType.of(header.code());
        double[] values = new double[header.count(bytes.remaining())];
        for (int i = 0; i < values.length; i++) {
            values[header.place(i)] = type.read(bytes);
        }
        return new NpyNumbers(type, header.shape(), values);
    }

    private static NpyText texts(NpyHeader header, ByteBuffer bytes) throws UnreadableArrayException {
        int length = header.textLength();
        String[] texts = new String[header.count(bytes.remaining())];
        for (int i = 0; i < texts.length; i++) {
            texts[header.place(i)] = text(length, bytes);
        }
        return new NpyText(header.shape(), List.of(texts));
    }

    private static String text(int length, ByteBuffer bytes) throws UnreadableArrayException {
        int[] characters = new int[length];
        int end = 0;
        for (int i = 0; i < length; i++) {
            characters[i] = bytes.getInt();
            if (!Character.isValidCodePoint(characters[i])) {
                throw new UnreadableArrayException("it holds a character that there is not");
            }
            end = characters[i] == 0 ? end : i + 1;
        }
        return new String(characters, 0, end);
    }

    static byte[] write(NpyArray array) {
        return array instanceof NpyText text ? write(text) : write((NpyNumbers) array);
    }

    private static byte[] write(NpyNumbers array) {
        ByteBuffer file = begin(
                array.type().code(),
                array.shape(),
                array.values().length,
                array.type().bytes());
        for (double value : array.values()) {
            array.type().write(value, file);
        }
        return file.array();
    }

    private static byte[] write(NpyText array) {
        int length = array.length();
        ByteBuffer file =
                begin("U" + length, array.shape(), array.values().size(), NpyText.BYTES_PER_CHARACTER * length);
        for (String text : array.values()) {
            int[] characters = Arrays.copyOf(text.codePoints().toArray(), length);
            for (int character : characters) {
                file.putInt(character);
            }
        }
        return file.array();
    }

    private static ByteBuffer begin(String code, List<Integer> shape, int count, int bytesEach) {
        byte[] header = new NpyHeader(code, ByteOrder.LITTLE_ENDIAN, false, shape).bytes();
        return ByteBuffer.allocate(Math.addExact(header.length, Math.multiplyExact(count, bytesEach)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header);
    }
}
