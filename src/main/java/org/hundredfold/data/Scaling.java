package org.hundredfold.data;

/** Turns pixels into what a network takes in. */
interface Scaling {
    /** What 255 is multiplied with to become 1. */
    float FACTOR = 1f / 255;

    /** The fastest one, sought when it is first used: that takes some tenths of a second, which reading need not wait for. */
    final class Shared {
        static final Scaling FASTEST = fastest();

        private Shared() {}
    }

    /** By explicit vectors if the Vector API's module was asked for when this Java was started, else by a plain loop. */
    static Scaling fastest() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors && SimdScaling.isSupported() ? new SimdScaling() : Scaling::plain;
    }

    /** Writes every value of {@code source}, an unsigned byte, as a float in [0, 1] to {@code target} from {@code offset} on. */
    void toFloats(byte[] source, float[] target, int offset);

    private static void plain(byte[] source, float[] target, int offset) {
        rest(source, 0, target, offset);
    }

    /** Those from {@code from} on. */
    static void rest(byte[] source, int from, float[] target, int offset) {
        for (int i = from; i < source.length; i++) {
            target[offset + i] = (source[i] & 0xFF) * FACTOR;
        }
    }
}
