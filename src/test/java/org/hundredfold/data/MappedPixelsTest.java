package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.CachedFolder.COLOUR_128;
import static org.hundredfold.data.CachedFolder.GREY_8;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedPixelsTest {
    @TempDir
    private Path parent;

    private CachedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CachedFolder.in(parent);
    }

    @Test
    void floatsAreTheSameBitsAsFromTheHeap() {
        PixelStore mapped = folder.read(COLOUR_128).pixels();
        PixelStore heap = folder.readWithoutCache(COLOUR_128).pixels();
        float[] expected = new float[3 + COLOUR_128.inputs()];
        float[] actual = new float[3 + COLOUR_128.inputs()];

        assertThat(mapped).isInstanceOf(MappedPixels.class);
        assertThat(heap).isInstanceOf(HeapPixels.class);
        assertThat(mapped.count()).isEqualTo(heap.count());
        for (int i = 0; i < heap.count(); i++) {
            heap.readFloats(i, expected, 3);
            mapped.readFloats(i, actual, 3);
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void aSelectionOfASelectionKeepsItsOrder() {
        PixelStore all = folder.read(GREY_8).pixels();

        PixelStore some = all.only(new int[] {9, 2, 30, 2}).only(new int[] {3, 0, 2});

        assertThat(some.count()).isEqualTo(3);
        assertThat(some.copyOf(0)).isEqualTo(all.copyOf(2));
        assertThat(some.copyOf(1)).isEqualTo(all.copyOf(9));
        assertThat(some.copyOf(2)).isEqualTo(all.copyOf(30));
    }
}
