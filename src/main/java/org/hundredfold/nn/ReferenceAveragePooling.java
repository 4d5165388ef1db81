package org.hundredfold.nn;

record ReferenceAveragePooling(Shape input) implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        double[] a = new double[input.channels()];
        for (int i = 0; i < x.length; i++) {
            a[i / input.area()] += x[i] / input.area();
        }
        return a;
    }

    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        double[] below = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            below[i] = delta[i / input.area()] / input.area();
        }
        return below;
    }
}
