package org.hundredfold.nn;

/** The native library behind the matrix products. */
public final class Backend {
    private Backend() {}

    /** Loads it, which takes a second or, on the first start ever, several; later calls do nothing. Any thread. */
    public static void load() {
        new NativeFloats(1);
        Blas.load();
    }
}
