package org.hundredfold.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What one request holds of the memory and of the places that all requests share. For one thread. */
final class Share implements AutoCloseable {
    static final int PIECE = 1 << 16;

    private final Semaphore memory;
    private final Semaphore places;
    private int pieces;
    private int taken;

    /** @param memory one permit for each {@link #PIECE} bytes */
    Share(Semaphore memory, Semaphore places) {
        this.memory = memory;
        this.places = places;
    }

    /**
     * Reads to the end, or as many bytes as given. Memory is taken for what has come and not for what was announced, so that who sends
     * nothing holds nearly nothing.
     *
     * @return empty if there is no memory left
     */
    Optional<byte[]> read(InputStream in, int most) throws IOException {
        List<byte[]> read = new ArrayList<>();
        int size = 0;
        byte[] piece;
        do {
            if (!memory.tryAcquire()) {
                return Optional.empty();
            }
            pieces++;
            piece = in.readNBytes(Math.min(PIECE, most - size));
            read.add(piece);
            size += piece.length;
        } while (piece.length == PIECE);
        return Optional.of(joined(read, size));
    }

    private static byte[] joined(List<byte[]> pieces, int size) {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /** Whether there was a place to be answered at. */
    boolean takePlace() {
        boolean free = places.tryAcquire();
        taken += free ? 1 : 0;
        return free;
    }

    /** Gives back everything. */
    @Override
    public void close() {
        memory.release(pieces);
        places.release(taken);
        pieces = 0;
        taken = 0;
    }
}
