package org.hundredfold.serve;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param bytes of a picture; larger ones are refused
 * @param requests at a time; who comes beyond is asked to come again
 * @param patience how long a request waits for a processor, and an ending server for requests
 */
public record Limits(int bytes, int requests, Duration patience) {
    /** At most 1 GB of pictures at a time. */
    public static final Limits USUAL = new Limits(16 << 20, 64, Duration.ofSeconds(10));
}
