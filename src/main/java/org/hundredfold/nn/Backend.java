package org.hundredfold.nn;

/** The native library behind the matrix products. */
public final class Backend {
    private Backend() {}

    /** Loads it, which takes a second or, on the first start ever, several; later calls do nothing. Any thread. */
    public static void load() {
        new NativeFloats(1);
        Blas.load();
    }

    /** Width of the vectors that the Vector API computes with; 0 where this start of Java lacks its module. */
    public static int vectorBits() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? SimdWidth.bits() : 0;
    }
}
