package org.hundredfold.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the pictures that are equal or look nearly so, and all that such pairs tie together. */
final class SiblingSearch {
    private SiblingSearch() {}

    /**
     * @param contents the SHA-256 of each picture's file, one behind the other
     * @param signatures the {@link Impression#signature} of each, one behind the other
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted
     */
    static Siblings among(int pictures, byte[] contents, byte[] signatures, ReadProgress progress) {
        ByteRows rows = ByteRows.ofLength(Sha256.BYTES, contents);
        RowLookup lookup = new RowLookup(rows);
        int[] equal =
                IntStream.range(0, pictures).map(i -> lookup.find(rows, i)).toArray();
        int[] firsts = IntStream.range(0, pictures).filter(i -> equal[i] == i).toArray();
        Signatures looks = new Signatures(signatures);
        Disjoint groups = new Disjoint(pictures);
        NearPairs.Use unite = new NearPairs.Use() {
            @Override
            public boolean matters(int one, int other) {
                return groups.first(firsts[one]) != groups.first(firsts[other]);
            }

            @Override
            public void near(int one, int other) {
                groups.unite(firsts[one], firsts[other]);
            }

            @Override
            public boolean settled(int[] bucket) {
                return IntStream.of(bucket).allMatch(each -> !matters(bucket[0], each));
            }
        };
        new NearPairs(looks.only(firsts), unite, progress).find();
        return Siblings.of(Arrays.stream(equal).map(groups::first).toArray(), looks);
    }
}
