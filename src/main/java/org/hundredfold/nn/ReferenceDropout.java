package org.hundredfold.nn;

record ReferenceDropout(double[] factors) implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        return times(x);
    }

    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        return times(delta);
    }

    private double[] times(double[] values) {
        double[] product = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = values[i] * factors[i];
        }
        return product;
    }
}
