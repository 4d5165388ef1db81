package org.hundredfold.data;

import java.nio.file.Path;

/** Reads a folder by way of a cache and prints how far it is, at last the problems and the fingerprint. */
final class ReadingProcess {
    private ReadingProcess() {}

    /** @param arguments folder and cache */
    public static void main(String[] arguments) {
        DataSet data = new FolderReader(new PixelCache(Path.of(arguments[1])))
                .read(Path.of(arguments[0]), CachedFolder.COLOUR_128, (done, total) -> System.out.println(done));
        data.problems().forEach(problem -> System.out.println(problem.file() + ": " + problem.reason()));
        int pictures = data.pictures().size();
        for (int i = 0; i < pictures; i++) {
            System.out.println(Sha256.hex(Sha256.of(data.pixels().copyOf(i))));
        }
        System.out.println(data.fingerprint());
    }
}
