package org.hundredfold.train;

/** Settings that need no expert, by name; see {@link TrainingSettings#of(Preset)}. */
public enum Preset {
    QUICK,
    ACCURATE,
    /** The 101 x 10 x 1 network of the story: 10 x 10 grey pixels, 10 sigmoid units, one update after each picture. */
    ORIGINAL
}
