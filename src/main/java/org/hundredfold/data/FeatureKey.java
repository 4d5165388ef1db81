package org.hundredfold.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.hundredfold.data.Preprocessing.Framing;

/**
 * What the features in a cache file are of: they are good for exactly this, computed by this version of the program.
 *
 * @param folder absolute and normalised
 */
record FeatureKey(Path folder, Framing framing, FrozenFeatures features) {
    /** To be raised whenever the file changes its form, or features come out differently. */
    private static final int VERSION = 1;

    private static final int NAME_BYTES = 16;

    FeatureKey {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Wherever the network lies. */
    byte[] digest() {
        String program = FeatureKey.class.getPackage().getImplementationVersion();
        String all = String.join(
                "\0",
                VERSION + " " + program,
                folder.toUri().toString(),
                framing.toString(),
                features.sha256(),
                features.scaling().toString(),
                features.size() + " " + features.length());
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the file, without what comes behind a dot. */
    String name() {
        return Sha256.hex(Arrays.copyOf(digest(), NAME_BYTES));
    }
}
