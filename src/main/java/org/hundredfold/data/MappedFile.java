package org.hundredfold.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.zip.CRC32;

/**
 * The pixels at the beginning of a file, mapped into memory in regions of whole chunks, since one map spans 2 GB at
 * most. The system keeps in memory what fits. Unmapped when nothing refers to it any more.
 */
final class MappedFile {
    private static final int REGION = 1 << 30;

    private final int inputs;
    private final int perRegion;
    private final ByteBuffer[] regions;

    /** The channel may be closed afterwards. */
    MappedFile(FileChannel channel, int pictures, int inputs) throws IOException {
        this.inputs = inputs;
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

    /** CRC-32 of the values of a chunk, by its first picture. */
    int sum(int first, int count) {
        CRC32 sum = new CRC32();
        sum.update(regions[first / perRegion].slice(first % perRegion * inputs, count * inputs));
        return (int) sum.getValue();
    }
}
