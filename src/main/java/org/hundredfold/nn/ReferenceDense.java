package org.hundredfold.nn;

/** @param bias index of the first bias; -1 without */
record ReferenceDense(Dense layer, double[] parameters, int weights, int bias) implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        double[] a = new double[layer.units()];
        for (int j = 0; j < a.length; j++) {
            double z = bias < 0 ? 0 : parameters[bias + j];
            for (int i = 0; i < x.length; i++) {
                z += parameters[weights + j * x.length + i] * x[i];
            }
            a[j] = layer.activation().apply(z);
        }
        return a;
    }

    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        double[] below = new double[x.length];
        for (int j = 0; j < delta.length; j++) {
            for (int i = 0; i < x.length; i++) {
                gradient[weights + j * x.length + i] += delta[j] * x[i];
                below[i] += parameters[weights + j * x.length + i] * delta[j];
            }
            if (bias >= 0) {
                gradient[bias + j] += delta[j];
            }
        }
        return below;
    }
}
