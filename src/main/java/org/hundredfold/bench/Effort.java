package org.hundredfold.bench;

/**
 * How long to measure.
 *
 * @param rounds timed blocks of each piece of work
 * @param blockMillis least length of a block, and a tenth of the warm-up before the first
 * @param pictures of the generated data sets
 * @param trainSeconds of each training whose images per second are measured
 * @param steps made while allocation and memory are watched; a tenth of it on large networks
 * @param updates of the original network after which two ways are compared
 * @param peerEpochs epochs of each training beside a peer
 * @param heapPictures pictures whose training shows the heap it needs
 * @param readingRounds turns of the processes that read a folder
 * @param readings of each process
 */
public record Effort(
        int rounds,
        int blockMillis,
        int pictures,
        double trainSeconds,
        int steps,
        int updates,
        int peerEpochs,
        int heapPictures,
        int readingRounds,
        int readings) {
    public static final Effort FULL = new Effort(11, 300, 20_000, 10, 100_000, 200_000, 5, 60_000, 5, 6);
    /** About a minute. */
    public static final Effort QUICK = new Effort(5, 60, 4_000, 2, 10_000, 200_000, 1, 60_000, 1, 3);
}
