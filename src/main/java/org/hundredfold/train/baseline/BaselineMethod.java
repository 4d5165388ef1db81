package org.hundredfold.train.baseline;

/** A simple way to answer, that a network should beat. Kept by name. */
public enum BaselineMethod {
    /** Always the class with the most training pictures. */
    MAJORITY("majority class"),
    /** What most of the 4 most similar training pictures are; of as many, what the nearer one is. */
    NEIGHBOURS("nearest neighbours"),
    /** A network without hidden layers. */
    LINEAR("linear");

    private final String words;

    BaselineMethod(String words) {
        this.words = words;
    }

    /** What it is called, in lower case. */
    public String words() {
        return words;
    }
}
