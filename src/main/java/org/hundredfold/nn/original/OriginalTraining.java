package org.hundredfold.nn.original;

/** A training of the original network under way. Not thread-safe: one thread calls. */
public interface OriginalTraining extends AutoCloseable {
    /** Learns from the next pictures, in order, round and round. */
    void train(int pictures);

    /** A copy of the weights as they are now. */
    OriginalWeights weights();

    @Override
    void close();
}
