package org.hundredfold.data;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Finds the pictures that are equal or look nearly so. */
final class SiblingSearch {
    private SiblingSearch() {}

    /**
     * @param contents the SHA-256 of each picture's file, one behind the other
     * @param signatures the {@link Impression#signature} of each, one behind the other
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    static Siblings among(int pictures, byte[] contents, byte[] signatures, ReadProgress progress) {
        Map<ByteBuffer, Integer> first = new HashMap<>();
        int[] groups = new int[pictures];
        for (int i = 0; i < pictures; i++) {
            ByteBuffer content = ByteBuffer.wrap(contents, i * Sha256.BYTES, Sha256.BYTES);
            Integer earlier = first.putIfAbsent(content.slice(), i);
            groups[i] = earlier == null ? i : earlier;
        }
        return Siblings.of(groups);
    }
}
