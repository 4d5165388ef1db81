package org.hundredfold.nn;

import java.util.List;

/**
 * Puts the working layers of a network on top of each other.
 *
 * @param stretches of the largest batch
 * @param fused see {@link Network}
 */
record NetworkBuilder(NetworkSpec spec, int capacity, int stretches, int workers, boolean fused) {
    /** Adds the layers to {@code target} and returns how many parameters they have together. */
    int build(List<WorkingLayer> target) {
        Layout below = Layout.into(spec, 0, !fused);
        int offset = 0;
        for (int i = 0; i < spec.layers().size(); i++) {
            int pooling = poolingAfter(i);
            int next = pooling > 1 ? i + 2 : i + 1;
            WorkingLayer layer = layer(i, pooling, below, Layout.into(spec, next, !fused), offset);
            target.add(layer);
            offset = Math.addExact(offset, layer.length());
            below = layer.layout;
            i = next - 1;
        }
        return offset;
    }

    /** Size of the windows that are pooled together with this layer; 1 for none. */
    private int poolingAfter(int i) {
        return fused
                        && spec.layers().get(i) instanceof Convolution
                        && spec.layers().get(i + 1) instanceof MaxPooling pooling
                ? pooling.size()
                : 1;
    }

    private WorkingLayer layer(int i, int pooling, Layout below, Layout out, int offset) {
        Layer layer = spec.layers().get(i);
        boolean handsBack = !fused || spec.learnsBelow(i);
        if (layer instanceof Dense) {
            return new DenseLayer(spec, i, handsBack, below, out, offset, capacity);
        }
        if (layer instanceof Convolution) {
            return new ConvolutionLayer(spec, i, handsBack, pooling, below, out, offset, capacity, stretches, workers);
        }
        if (layer instanceof Normalisation) {
            return new NormalisationLayer(spec, i, below, out, offset, capacity, stretches, workers);
        }
        if (layer instanceof MaxPooling) {
            return new MaxPoolingLayer(spec, i, below, out, offset, capacity);
        }
        if (layer instanceof AveragePooling) {
            return new AveragePoolingLayer(below, out, offset, capacity);
        }
        return new DropoutLayer(spec, i, below, out, offset, capacity);
    }
}
