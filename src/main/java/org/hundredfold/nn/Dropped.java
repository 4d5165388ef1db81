package org.hundredfold.nn;

import org.hundredfold.nn.ReferenceNetwork.DropoutFactors;

/** What the engine drops out at a step, for the loop reference: plane by plane. */
record Dropped(NetworkSpec network, long seed, int step, int row) implements DropoutFactors {
    @Override
    public double[] of(int layer, Shape shape) {
        Layout layout = Layout.into(network, layer, false).borderless();
        float[] drawn = new float[layout.length()];
        double rate = ((Dropout) network.layers().get(layer)).rate();
        DropoutMask.draw(rate, seed, step, layer, row, drawn, 0, drawn.length);
        double[] factors = new double[shape.size()];
        for (int i = 0; i < factors.length; i++) {
            int place = i % shape.area();
            factors[i] = drawn[layout.index(i / shape.area(), place / shape.width(), place % shape.width())];
        }
        return factors;
    }
}
