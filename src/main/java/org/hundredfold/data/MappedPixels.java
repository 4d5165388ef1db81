package org.hundredfold.data;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pixels in a file, which may be larger than memory. */
final class MappedPixels implements PixelStore {
    private final MappedFile file;
    /** Where in the file each picture lies. */
    private final int[] places;

    private final ThreadLocal<byte[]> scratch;

    /** All of a file. */
    MappedPixels(MappedFile file, int pictures) {
        this(file, IntStream.range(0, pictures).toArray());
    }

    private MappedPixels(MappedFile file, int[] places) {
        this.file = file;
        this.places = places;
        scratch = ThreadLocal.withInitial(() -> new byte[file.inputs()]);
    }

    @Override
    public MappedPixels only(int[] indices) {
        return new MappedPixels(file, IntStream.of(indices).map(i -> places[i]).toArray());
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return file.reading(work);
    }

    @Override
    public int count() {
        return places.length;
    }

    @Override
    public byte[] copyOf(int picture) {
        byte[] pixels = new byte[file.inputs()];
        file.read(places[picture], pixels);
        return pixels;
    }

    @Override
    public void readFloats(int picture, float[] target, int offset) {
        byte[] pixels = scratch.get();
        file.read(places[picture], pixels);
        Scaling.Shared.FASTEST.toFloats(pixels, target, offset);
    }
}
