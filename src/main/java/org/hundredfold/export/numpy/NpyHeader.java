package org.hundredfold.export.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a {@code .npy} file says before its values: the magic {@code \x93NUMPY}, a version, the length of the text, and
 * the text of a Python dictionary with {@code descr}, {@code fortran_order} and {@code shape}, filled up to 64 bytes.
 * Version 1 has a length of two bytes, 2 and 3 of four; 3 allows UTF-8 in the text.
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, List<Integer> shape) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=]?)([a-zA-Z]\\d+)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");

    /** Leaves the buffer where the values begin. */
    static NpyHeader read(ByteBuffer file) throws UnreadableArrayException {
        byte[] magic = new byte[MAGIC.length];
        require(file, MAGIC.length + 4).get(magic);
        if (!ByteBuffer.wrap(magic).equals(ByteBuffer.wrap(MAGIC))) {
            throw new UnreadableArrayException("it does not begin as NumPy files do");
        }
        int version = file.get();
        file.get();
        if (version < 1 || version > 3) {
            throw new UnreadableArrayException("it is of version %d, and versions 1 to 3 are read".formatted(version));
        }
        file.order(ByteOrder.LITTLE_ENDIAN);
        int length = version == 1 ? file.getShort() & 0xFFFF : require(file, 4).getInt();
        if (length < 0) {
            throw new UnreadableArrayException("its header is damaged");
        }
        byte[] text = new byte[Math.min(length, file.remaining())];
        require(file, length).get(text);
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    private static NpyHeader parse(String text) throws UnreadableArrayException {
        Matcher descr = find(DESCR, text, "the type of its values");
        return new NpyHeader(
                NpyType.of(descr.group(2)),
                descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                find(FORTRAN, text, "the order of its values").group(1).equals("True"),
                shape(find(SHAPE, text, "its shape").group(1)));
    }

    private static List<Integer> shape(String text) throws UnreadableArrayException {
        List<Integer> shape = new ArrayList<>();
        for (String length : text.replace("L", "").split(",")) {
            if (!length.isBlank()) {
                try {
                    shape.add(Integer.parseInt(length.strip()));
                } catch (NumberFormatException tooLong) {
                    throw new UnreadableArrayException("it is too large");
                }
            }
        }
        return shape;
    }

    private static Matcher find(Pattern pattern, String text, String what) throws UnreadableArrayException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new UnreadableArrayException("its header does not tell " + what);
        }
        return matcher;
    }

    private static ByteBuffer require(ByteBuffer file, int bytes) throws UnreadableArrayException {
        if (file.remaining() < bytes) {
            throw new UnreadableArrayException("it ends within its header");
        }
        return file;
    }

    /** The whole header as bytes, of version 1. */
    byte[] bytes() {
        String lengths = shape.stream().map(length -> length + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '%s%s', 'fortran_order': %s, 'shape': (%s), }"
                .formatted(order == ByteOrder.BIG_ENDIAN ? '>' : '<', type.code(), fortran ? "True" : "False", lengths);
        int before = MAGIC.length + 4;
        int length = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT - before;
        ByteBuffer bytes = ByteBuffer.allocate(before + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        bytes.put(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.remaining() > 1) {
            bytes.put((byte) ' ');
        }
        return bytes.put((byte) '\n').array();
    }
}
