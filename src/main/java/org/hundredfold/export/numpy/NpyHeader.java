package org.hundredfold.export.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a {@code .npy} file says before its values: the magic {@code \x93NUMPY}, a version, the length of the text, and
 * the text of a Python dictionary with {@code descr}, {@code fortran_order} and {@code shape}, filled up to 64 bytes.
 * Version 1 has a length of two bytes, 2 and 3 of four; 3 allows UTF-8 in the text.
 *
 * @param code of the values without their byte order, such as {@code f8}, or {@code U12} for texts
 */
record NpyHeader(String code, ByteOrder order, boolean fortran, List<Integer> shape) {
    /** Of the text; a longer one is of records, which are not read. */
    private static final int MOST_TEXT = 1 << 16;

    /** The most that it takes. */
    static final int MOST_BYTES = MOST_TEXT + 12;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int MOST_VALUES = 1 << 27;
    private static final String RECORDS = "V";
    private static final String NO_DICTIONARY = "its header is damaged";
    private static final Pattern ENTRY =
            Pattern.compile("\\G\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([\\d\\s,L]*\\)|\\[.*\\])\\s*(?:,|$)");
    private static final Pattern DESCR = Pattern.compile("'[<>|=]?([a-zA-Z?][^']{0,30})'");

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
        if (length < 0 || length > MOST_TEXT) {
            throw new UnreadableArrayException("its header is damaged, or too long to be read");
        }
        byte[] text = new byte[Math.min(length, file.remaining())];
        require(file, length).get(text);
        return parse(new String(text, StandardCharsets.UTF_8).strip());
    }

    private static NpyHeader parse(String text) throws UnreadableArrayException {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new UnreadableArrayException(NO_DICTIONARY);
        }
        Map<String, String> entries =
                entries(text.substring(1, text.length() - 1).strip());
        String descr = value(entries, "descr", "the type of its values");
        Matcher type = DESCR.matcher(descr);
        return new NpyHeader(
                type.matches() ? type.group(1) : RECORDS,
                descr.startsWith("'>") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                value(entries, "fortran_order", "the order of its values").equals("True"),
                shape(value(entries, "shape", "its shape")));
    }

    private static Map<String, String> entries(String text) throws UnreadableArrayException {
        Map<String, String> entries = new HashMap<>();
        Matcher matcher = ENTRY.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (entries.put(matcher.group(1), matcher.group(2)) != null) {
                throw new UnreadableArrayException(NO_DICTIONARY);
            }
            end = matcher.end();
        }
        if (end < text.length()) {
            throw new UnreadableArrayException(NO_DICTIONARY);
        }
        return entries;
    }

    private static String value(Map<String, String> entries, String name, String what) throws UnreadableArrayException {
        String value = entries.get(name);
        if (value == null) {
            throw new UnreadableArrayException("its header does not tell " + what);
        }
        return value;
    }

    private static List<Integer> shape(String text) throws UnreadableArrayException {
        if (!text.startsWith("(")) {
            throw new UnreadableArrayException(NO_DICTIONARY);
        }
        List<Integer> shape = new ArrayList<>();
        for (String length :
                text.substring(1, text.length() - 1).replace("L", "").split(",")) {
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

    private static ByteBuffer require(ByteBuffer file, int bytes) throws UnreadableArrayException {
        if (file.remaining() < bytes) {
            throw new UnreadableArrayException("it ends within its header");
        }
        return file;
    }

    boolean isText() {
        return code.matches("U\\d{1,6}");
    }

    /** Characters of each text. */
    int textLength() throws UnreadableArrayException {
        int length = Integer.parseInt(code.substring(1));
        if (length == 0) {
            throw new UnreadableArrayException("its texts have no length");
        }
        return length;
    }

    private int bytesEach() throws UnreadableArrayException {
        return isText()
                ? NpyText.BYTES_PER_CHARACTER * textLength()
                : NpyType.of(code).bytes();
    }

    /**
     * How many values it promises.
     *
     * @param bytes that there are of all together
     */
    int count(long bytes) throws UnreadableArrayException {
        long count = 1;
        for (int length : shape) {
            count *= length;
            if (count > MOST_VALUES) {
                throw new UnreadableArrayException("it is too large");
            }
        }
        if (bytes != count * bytesEach()) {
            throw new UnreadableArrayException("its header promises %,d values of %d bytes, and %,d bytes follow"
                    .formatted(count, bytesEach(), bytes));
        }
        return (int) count;
    }

    /** Where the value that comes as the {@code index}-th in the file stands row-major; Fortran counts the first axis fastest. */
    int place(int index) {
        if (!fortran) {
            return index;
        }
        int place = 0;
        int rest = index;
        for (int length : shape) {
            place = place * length + rest % length;
            rest /= length;
        }
        return place;
    }

    /** The whole header as bytes, of version 1. */
    byte[] bytes() {
        String lengths = shape.stream().map(length -> length + ",").collect(Collectors.joining(" "));
        String text = "{'descr': '%s%s', 'fortran_order': %s, 'shape': (%s), }"
                .formatted(order == ByteOrder.BIG_ENDIAN ? '>' : '<', code, fortran ? "True" : "False", lengths);
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
