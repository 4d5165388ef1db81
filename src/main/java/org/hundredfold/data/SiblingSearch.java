package org.hundredfold.data;

import java.util.concurrent.CancellationException;

/**
 * Finds the pictures that are equal or look nearly so. In order, each joins the group of an earlier picture that it equals
 * or is near to, unless it is far from the first of that group, and else founds a group of its own. So a chain of pictures,
 * each like the next, does not tie together what is unlike.
 */
final class SiblingSearch {
    private static final int REPORT_EVERY = 1 << 12;

    private SiblingSearch() {}

    /**
     * @param contents the SHA-256 of each picture's file, one behind the other
     * @param signatures the {@link Impression#signature} of each, one behind the other
     * @throws CancellationException if the progress says so or the calling thread is interrupted
     */
    static Siblings among(int pictures, byte[] contents, byte[] signatures, ReadProgress progress) {
        ByteRows rows = ByteRows.ofLength(Sha256.BYTES, contents);
        RowLookup first = new RowLookup(rows);
        Signatures looks = new Signatures(signatures);
        SignatureIndex earlier = new SignatureIndex(looks);
        int[] groups = new int[pictures];
        for (int i = 0; i < pictures; i++) {
            if (i % REPORT_EVERY == 0
                    && (progress.cancelled() || Thread.currentThread().isInterrupted())) {
                throw new CancellationException();
            }
            int equal = first.find(rows, i);
            groups[i] = equal < i ? groups[equal] : group(i, earlier.near(looks, i), groups, looks);
            if (equal == i && looks.hasStructure(i)) {
                earlier.add(i);
            }
        }
        return Siblings.of(groups, looks);
    }

    /** @param near an earlier picture, or -1 */
    private static int group(int picture, int near, int[] groups, Signatures looks) {
        return near < 0 || looks.far(groups[near], picture) ? picture : groups[near];
    }
}
