package org.hundredfold.bench;

/** A Python library that trains the same networks. */
public enum Peer {
    SKLEARN("scikit-learn", "sklearn"),
    TORCH("PyTorch", "torch");

    private final String title;
    final String module;

    Peer(String title, String module) {
        this.title = title;
        this.module = module;
    }

    @Override
    public String toString() {
        return title;
    }
}
