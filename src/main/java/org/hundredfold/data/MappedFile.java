package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pixels at the beginning of a file, mapped into memory in regions of whole chunks, since one map spans 2 GB at
 * most. The system keeps in memory what fits. Unmapped when nothing refers to it any more.
 */
final class MappedFile {
    private static final int REGION = 1 << 30;

    private static final Logger LOG = LoggerFactory.getLogger(MappedFile.class);

    private final Path path;
    private final FileChannel channel;
    private final long bytes;
    private final int inputs;
    private final int perRegion;
    private final ByteBuffer[] regions;

    /** @param channel to the file, for this one alone; Java closes it when nothing refers to it any more */
    MappedFile(Path path, FileChannel channel, int pictures, int inputs) throws IOException {
        this.path = path;
        this.channel = channel;
        this.inputs = inputs;
        bytes = (long) pictures * inputs;
        int chunk = Chunks.files(inputs);
        perRegion = REGION / (inputs * chunk) * chunk;
        regions = new ByteBuffer[(pictures + perRegion - 1) / perRegion];
        for (int i = 0; i < regions.length; i++) {
            long first = (long) i * perRegion;
            long size = Math.min(perRegion, pictures - first) * inputs;
            regions[i] = channel.map(MapMode.READ_ONLY, first * inputs, size);
        }
    }

    int inputs() {
        return inputs;
    }

    /** Copies the values of one picture to the beginning of {@code target}. */
    void read(int picture, byte[] target) {
        regions[picture / perRegion].get(picture % perRegion * inputs, target, 0, inputs);
    }

    /**
     * Does some work that reads from here.
     *
     * @throws ExplainedException if somebody has cut the file: behind its end reading gives anything, and Java throws its
     *     {@link InternalError} at some later time, if at all before the work is done
     */
    <T> T reading(Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (RuntimeException | Error failure) {
            // The fault may have come to light within other code, and made that fail in any way.
            if (failure instanceof InternalError || isCut()) {
                throw unreadable(failure);
            }
            throw failure;
        }
        if (isCut()) {
            throw unreadable(null);
        }
        return result;
    }

    private boolean isCut() {
        try {
            return channel.size() < bytes;
        } catch (ClosedByInterruptException interrupted) {
            throw new CancellationException();
        } catch (IOException closed) { // by an earlier interruption
            LOG.debug("{} cannot be asked for its length", path, closed);
            return false;
        }
    }

    private ExplainedException unreadable(Throwable fault) {
        return new ExplainedException(
                ("The decoded pictures in %s can no longer be read: another program has changed the file, or its disk"
                                + " fails. Open the folder of pictures again to have them decoded again.")
                        .formatted(path),
                fault);
    }
}
