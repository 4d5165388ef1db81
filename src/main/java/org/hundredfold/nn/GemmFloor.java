package org.hundredfold.nn;

import java.util.Arrays;

/** The matrix products of one step and nothing else, shared among workers: no step can be faster. */
public final class GemmFloor implements AutoCloseable {
    private final WorkerTeam team;

    /** By layer. */
    private final Products[][] products;

    /** @param batch rows of the whole step */
    public GemmFloor(NetworkSpec network, int batch, int workers) {
        team = new WorkerTeam(workers);
        products = new Products[workers][network.layers().size()];
        for (int worker = 0; worker < workers; worker++) {
            int rows = batch * (worker + 1) / workers - batch * worker / workers;
            Arrays.setAll(products[worker], layer -> new Products(network, layer, rows));
        }
    }

    public void run() {
        team.run(worker -> {
            for (Products layer : products[worker]) {
                layer.run();
            }
        });
    }

    @Override
    public void close() {
        team.close();
    }

    private static final class Products {
        private final int rows;
        private final int units;
        private final int inputs;
        private final boolean first;
        private final NativeFloats x;
        private final NativeFloats w;
        private final NativeFloats delta;

        Products(NetworkSpec network, int layer, int rows) {
            this.rows = rows;
            units = network.layers().get(layer).units();
            inputs = network.inputsOf(layer);
            first = layer == 0;
            x = new NativeFloats(rows * inputs);
            w = new NativeFloats(units * inputs);
            delta = new NativeFloats(rows * units);
        }

        void run() {
            Blas.forward(rows, units, inputs, x.at(0), w.at(0), delta.at(0));
            Blas.weightGradient(rows, units, inputs, delta.at(0), x.at(0), w.at(0));
            if (!first) {
                Blas.inputGradient(rows, units, inputs, delta.at(0), w.at(0), x.at(0));
            }
        }
    }
}
