package org.hundredfold.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Lines that come with an export, run as a user runs them. */
public final class Snippets {
    private Snippets() {}

    /**
     * What one tells of a picture.
     *
     * @param folder where they run
     * @param module of Python that Debian does not have
     * @param standIn code in its place
     * @param more lines behind the snippet
     */
    public static String told(
            Python python, Path folder, RunExport export, Path out, String module, String standIn, String more)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(module + ".py"), standIn);
        Path picture = folder.resolve("picture.jpg");
        ImageIO.write(NetworkRuns.noise(20, 30, 1), "png", picture.toFile());
        return python.run(export.snippet(out) + more);
    }
}
