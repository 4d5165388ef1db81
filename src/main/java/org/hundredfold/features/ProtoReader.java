package org.hundredfold.features;

import java.nio.ByteBuffer;

/** Goes through the fields of a message of protocol buffers. */
final class ProtoReader {
    /** These bytes are no such message. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private static final int LONGEST_VARINT = 10;

    private final ByteBuffer rest;
    private int field;
    private ByteBuffer value;

    ProtoReader(ByteBuffer message) {
        rest = message;
    }

    static void require(boolean condition) throws MalformedException {
        if (!condition) {
            throw new MalformedException();
        }
    }

    /** Whether there is one more field; goes on to it. */
    boolean next() throws MalformedException {
        if (!rest.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        require(field > 0);
        value = null;
        switch ((int) key & 7) {
            case VARINT -> varint();
            case FIXED_64 -> skip(Long.BYTES);
            case FIXED_32 -> skip(Integer.BYTES);
            case BYTES -> value = skip(varint());
            default -> throw new MalformedException();
        }
        return true;
    }

    int field() {
        return field;
    }

    /** The field as a message of its own. */
    ProtoReader message() throws MalformedException {
        return new ProtoReader(bytes());
    }

    ByteBuffer bytes() throws MalformedException {
        require(value != null);
        return value;
    }

    private ByteBuffer skip(long count) throws MalformedException {
        require(count >= 0 && count <= rest.remaining());
        ByteBuffer skipped = rest.slice(rest.position(), (int) count);
        rest.position(rest.position() + (int) count);
        return skipped;
    }

    private long varint() throws MalformedException {
        long result = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            require(rest.hasRemaining());
            byte next = rest.get();
            result |= (long) (next & 0x7F) << 7 * i;
            if (next >= 0) {
                return result;
            }
        }
        throw new MalformedException();
    }
}
