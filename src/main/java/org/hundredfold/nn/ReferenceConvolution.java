package org.hundredfold.nn;

record ReferenceConvolution(Convolution layer, Shape input, double[] parameters, int weights, int bias)
        implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        double[] a = new double[layer.maps() * input.area()];
        for (int m = 0; m < layer.maps(); m++) {
            for (int place = 0; place < input.area(); place++) {
                double[] z = {parameters[bias + m]};
                forEachTap(m, place, (weight, at) -> z[0] += parameters[weight] * x[at]);
                a[m * input.area() + place] = layer.activation().apply(z[0]);
            }
        }
        return a;
    }

    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        double[] below = new double[x.length];
        for (int m = 0; m < layer.maps(); m++) {
            for (int place = 0; place < input.area(); place++) {
                double d = delta[m * input.area() + place];
                gradient[bias + m] += d;
                forEachTap(m, place, (weight, at) -> {
                    gradient[weight] += d * x[at];
                    below[at] += d * parameters[weight];
                });
            }
        }
        return below;
    }

    private interface Tap {
        void at(int weight, int input);
    }

    /** Every weight of a map's filter with the input that it meets at a place; those beyond the border are left out. */
    private void forEachTap(int map, int place, Tap tap) {
        int reach = (layer.kernel() - 1) / 2;
        for (int c = 0; c < input.channels(); c++) {
            for (int i = 0; i < layer.kernel(); i++) {
                for (int j = 0; j < layer.kernel(); j++) {
                    int y = place / input.width() + i - reach;
                    int x = place % input.width() + j - reach;
                    if (y >= 0 && y < input.height() && x >= 0 && x < input.width()) {
                        int weight = ((map * input.channels() + c) * layer.kernel() + i) * layer.kernel() + j;
                        tap.at(weights + weight, (c * input.height() + y) * input.width() + x);
                    }
                }
            }
        }
    }
}
