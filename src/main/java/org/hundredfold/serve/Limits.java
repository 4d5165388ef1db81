package org.hundredfold.serve;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param bytes of a picture; larger ones are refused
 * @param allBytes of all pictures that are being sent or answered; who brings more is asked to come again
 * @param requests that are answered at a time; who comes beyond is asked to come again
 * @param patience how long a request waits for a processor, and an ending server for requests
 */
public record Limits(int bytes, long allBytes, int requests, Duration patience) {
    private static final int LARGEST = 16 << 20;

    /** A quarter of Java's memory for pictures, at least two of the largest, and at most 1 GB. */
    public static final Limits USUAL = new Limits(
            LARGEST,
            Math.max(
                    2L * (LARGEST + Share.PIECE),
                    Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4)),
            64,
            Duration.ofSeconds(10));
}
