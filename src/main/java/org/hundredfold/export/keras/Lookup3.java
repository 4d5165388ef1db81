package org.hundredfold.export.keras;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The checksum of HDF5: {@code hashlittle} of Bob Jenkins' lookup3.c (2006, public domain), begun with 0. */
final class Lookup3 {
    private static final int BLOCK = 12;

    private int a;
    private int b;
    private int c;

    private Lookup3(int start) {
        a = start;
        b = start;
        c = start;
    }

    /** Of the first bytes, of which there is at least one. */
    static int of(byte[] bytes, int length) {
        Lookup3 hash = new Lookup3(0xDEADBEEF + length);
        int last = (length - 1) / BLOCK * BLOCK;
        for (int i = 0; i < last; i += BLOCK) {
            hash.add(Arrays.copyOfRange(bytes, i, i + BLOCK));
            hash.mix();
        }
        hash.add(Arrays.copyOf(Arrays.copyOfRange(bytes, last, length), BLOCK));
        return hash.end();
    }

    private void add(byte[] block) {
        ByteBuffer numbers = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        a += numbers.getInt();
        b += numbers.getInt();
        c += numbers.getInt();
    }

    private void mix() {
        a = a - c ^ Integer.rotateLeft(c, 4);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 6);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 8);
        b += a;
        a = a - c ^ Integer.rotateLeft(c, 16);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 19);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 4);
        b += a;
    }

    private int end() {
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        c = (c ^ b) - Integer.rotateLeft(b, 24);
        return c;
    }
}
