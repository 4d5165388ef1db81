package org.hundredfold.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the pixels in a cache file are of: they are good for exactly this, read by this version of the program.
 *
 * @param folder absolute and normalised
 * @param validation folder that was read with it; likewise
 * @param classes whose folders were read; empty if all were
 */
record CacheKey(Path folder, Optional<Path> validation, Optional<List<String>> classes, Preprocessing preprocessing) {
    /** To be raised whenever a cache file changes its form, or anything that is kept in one comes out differently. */
    private static final int VERSION = 4;

    private static final int NAME_BYTES = 16;

    CacheKey {
        folder = folder.toAbsolutePath().normalize();
        validation = validation.map(path -> path.toAbsolutePath().normalize());
    }

    byte[] digest() {
        String program = CacheKey.class.getPackage().getImplementationVersion();
        String all = String.join(
                "\0",
                VERSION + " " + program,
                folder.toUri().toString(),
                validation.map(path -> path.toUri().toString()).orElse(""),
                preprocessing.toString(),
                Arrays.toString(PictureFormat.values()),
                Impression.SIGNATURE_BYTES + " " + Chunks.files(preprocessing.inputs()),
                classes.map(names -> String.join("\0", names)).orElse(""));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the file, without what comes behind a dot. */
    String name() {
        return Sha256.hex(Arrays.copyOf(digest(), NAME_BYTES));
    }
}
