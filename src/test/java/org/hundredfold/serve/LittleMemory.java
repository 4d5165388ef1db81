package org.hundredfold.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A server that takes larger pictures than its Java has memory for; tells its address and ends with its input. */
final class LittleMemory {
    private LittleMemory() {}

    public static void main(String[] arguments) throws IOException {
        Limits limits = new Limits(1 << 28, 1L << 32, 8, Duration.ofSeconds(10));
        try (PictureServer server = new PictureServer(0, limits, Map.of(), file -> Map.of("bytes", file.length))) {
            System.out.println(server.url());
            System.in.read();
        }
        System.exit(0);
    }
}
