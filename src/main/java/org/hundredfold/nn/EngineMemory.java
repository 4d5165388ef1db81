package org.hundredfold.nn;

import java.util.List;

/** What the engine's buffers for a network take, in values of four bytes. */
public final class EngineMemory {
    private final NetworkSpec network;
    private final int stretches;
    private final int workers;
    private final long rows;
    private long all;
    private long largest;

    /**
     * @param batch pictures that are learned from at once
     * @param workers threads at most
     */
    public EngineMemory(NetworkSpec network, int batch, int workers) {
        this.network = network;
        this.workers = workers;
        stretches = Stretches.of(batch);
        rows = Crew.capacity(batch, workers);
        List<Layer> layers = network.layers();
        add(rows * Layout.into(network, 0, false).length());
        for (int i = 0; i < layers.size(); i++) {
            boolean pools = layers.get(i) instanceof Convolution && layers.get(i + 1) instanceof MaxPooling;
            int last = pools ? i + 1 : i;
            addLayer(i, last);
            i = last;
        }
    }

    /** The layer with the index {@code i}, done together with those up to {@code last}. */
    private void addLayer(int i, int last) {
        long each = Layout.into(network, last + 1, false).length();
        add(rows * each); // outputs
        add(rows * each); // derivative
        Layer layer = network.layers().get(i);
        if (last > i || layer instanceof MaxPooling || layer instanceof Dropout) {
            add(rows * each); // where values came from, or which are left out
        }
        if (layer instanceof Convolution convolution) {
            long full =
                    Layout.padded(network.shapeAfter(i), convolution.reach()).length();
            long weights = (long) network.weights(i).length() / convolution.maps() * Gemm.padded(convolution.maps());
            add(weights); // turned
            all += 3 * workers * full + stretches * weights;
            largest = Math.max(largest, full);
        }
    }

    private void add(long values) {
        all += values;
        largest = Math.max(largest, values);
    }

    public long bytes() {
        return Float.BYTES * all;
    }

    /** Whether each buffer fits into an array. */
    public boolean fits() {
        return largest + rows * Gemm.WIDTH <= Integer.MAX_VALUE - Long.BYTES;
    }
}
