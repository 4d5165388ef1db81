package org.hundredfold.nn;

import java.util.Arrays;

/**
 * Where a convolution, with the max-pooling that follows it, finds what it needs.
 *
 * @param pooling size of the windows, 1 for none
 * @param below how the inputs lie
 * @param full how the sums before pooling lie; without pooling as {@code out}
 * @param out how the outputs lie
 */
record ConvolutionGeometry(Convolution spec, int pooling, Layout below, Layout full, Layout out) {
    static ConvolutionGeometry of(NetworkSpec network, int index, int pooling, Layout below, Layout out) {
        Convolution spec = (Convolution) network.layers().get(index);
        Layout full = pooling > 1 ? Layout.padded(network.shapeAfter(index), 0) : out;
        return new ConvolutionGeometry(spec, pooling, below, full, out);
    }

    int channels() {
        return below.shape().channels();
    }

    /** Places of the filter. */
    int places() {
        return spec.kernel() * spec.kernel();
    }

    /** Weights of a map. */
    int taps() {
        return places() * channels();
    }

    /** Lanes of the maps. */
    int columns() {
        return Gemm.padded(spec.maps());
    }

    /** From a pixel to each of the first {@code depth} values of each pixel under the filter around it. */
    int[] taps(Layout of, int depth) {
        int reach = spec.reach();
        int[] offsets = new int[places() * depth];
        int at = 0;
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                for (int channel = 0; channel < depth; channel++) {
                    offsets[at++] = y * of.line() + x * of.pixel() + channel;
                }
            }
        }
        return offsets;
    }

    /** Indices of so many rows that far apart. */
    static int[] rows(int count, int distance) {
        int[] rows = new int[count];
        Arrays.setAll(rows, row -> row * distance);
        return rows;
    }
}
