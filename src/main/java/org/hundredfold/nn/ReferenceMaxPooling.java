package org.hundredfold.nn;

record ReferenceMaxPooling(int size, Shape input) implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        int[] sources = sources(x);
        double[] a = new double[sources.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = x[sources[i]];
        }
        return a;
    }

    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        int[] sources = sources(x);
        double[] below = new double[x.length];
        for (int i = 0; i < sources.length; i++) {
            below[sources[i]] += delta[i];
        }
        return below;
    }

    /** Where the largest value of each window lies; the first of equals. */
    private int[] sources(double[] x) {
        int height = input.height() / size;
        int width = input.width() / size;
        int[] sources = new int[input.channels() * height * width];
        for (int i = 0; i < sources.length; i++) {
            int channel = i / (height * width);
            int top = i / width % height * size;
            int left = i % width * size;
            int largest = -1;
            for (int y = top; y < top + size; y++) {
                for (int column = left; column < left + size; column++) {
                    int at = (channel * input.height() + y) * input.width() + column;
                    largest = largest < 0 || x[at] > x[largest] ? at : largest;
                }
            }
            sources[i] = largest;
        }
        return sources;
    }
}
