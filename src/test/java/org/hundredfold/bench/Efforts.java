package org.hundredfold.bench;

/** So little that every figure is meaningless and every path is taken. */
public final class Efforts {
    public static final Effort TINY = new Effort(3, 1, 160, 0, 20, 500, 1, 160, 1, 2);

    private Efforts() {}
}
