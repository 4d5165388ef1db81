package org.hundredfold.data;

import java.util.Arrays;

/**
 * Finds the pictures that are equal or look nearly so. In order, each joins the group of an earlier picture that it equals
 * or is near to, unless it is far from the first of that group, and else founds a group of its own. So a chain of pictures,
 * each like the next, does not tie together what is unlike.
 */
final class SiblingSearch {
    /** Pictures between two looks at whether to go on. */
    private static final int CHUNK = 1 << 10;

    private SiblingSearch() {}

    /**
     * @param contents the SHA-256 of each picture's file, one behind the other
     * @param signatures the {@link Impression#signature} of each, one behind the other
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted
     */
    static Siblings among(int pictures, byte[] contents, byte[] signatures, ReadProgress progress) {
        ByteRows rows = ByteRows.ofLength(Sha256.BYTES, contents);
        RowLookup first = new RowLookup(rows);
        Signatures looks = new Signatures(signatures);
        int[] equal = new int[pictures];
        Arrays.setAll(equal, i -> first.find(rows, i));
        SignatureIndex index = new SignatureIndex(looks, i -> equal[i] == i);
        int[] near = new int[pictures];
        Parallel.forEach((pictures + CHUNK - 1) / CHUNK, chunk -> {
            progress.proceed();
            for (int i = chunk * CHUNK; i < Math.min(pictures, (chunk + 1) * CHUNK); i++) {
                near[i] = index.nearBefore(i);
            }
        });
        int[] groups = new int[pictures];
        for (int i = 0; i < pictures; i++) {
            groups[i] = equal[i] < i ? groups[equal[i]] : group(i, near[i], groups, looks);
        }
        return Siblings.of(groups, looks);
    }

    /** @param near an earlier picture, or -1 */
    private static int group(int picture, int near, int[] groups, Signatures looks) {
        return near < 0 || looks.far(groups[near], picture) ? picture : groups[near];
    }
}
