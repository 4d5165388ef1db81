package org.hundredfold.nn;

record ReferenceNormalisation(Normalisation layer, Shape input, double[] parameters, int weights, int bias)
        implements ReferenceLayer {
    @Override
    public double[] forward(double[] x) {
        double[] a = new double[x.length];
        for (int group = 0; group < layer.groups(); group++) {
            double mean = mean(x, group);
            double inverse = inverse(x, group, mean);
            for (int i = begin(group); i < begin(group + 1); i++) {
                int channel = i / input.area();
                a[i] = layer.activation()
                        .apply(parameters[weights + channel] * (x[i] - mean) * inverse + parameters[bias + channel]);
            }
        }
        return a;
    }

    /** Ioffe and Szegedy (2015), section 3, with the group's values in the place of the batch's. */
    @Override
    public double[] backward(double[] x, double[] delta, double[] gradient) {
        double[] below = new double[x.length];
        for (int group = 0; group < layer.groups(); group++) {
            double mean = mean(x, group);
            double inverse = inverse(x, group, mean);
            int count = begin(group + 1) - begin(group);
            double sum = 0;
            double slope = 0;
            for (int i = begin(group); i < begin(group + 1); i++) {
                int channel = i / input.area();
                double n = (x[i] - mean) * inverse;
                gradient[weights + channel] += delta[i] * n;
                gradient[bias + channel] += delta[i];
                sum += delta[i] * parameters[weights + channel];
                slope += delta[i] * parameters[weights + channel] * n;
            }
            for (int i = begin(group); i < begin(group + 1); i++) {
                double n = (x[i] - mean) * inverse;
                double d = delta[i] * parameters[weights + i / input.area()];
                below[i] = inverse * (d - sum / count - n * slope / count);
            }
        }
        return below;
    }

    private int begin(int group) {
        return group * (input.channels() / layer.groups()) * input.area();
    }

    private double mean(double[] x, int group) {
        double sum = 0;
        for (int i = begin(group); i < begin(group + 1); i++) {
            sum += x[i];
        }
        return sum / (begin(group + 1) - begin(group));
    }

    private double inverse(double[] x, int group, double mean) {
        double squares = 0;
        for (int i = begin(group); i < begin(group + 1); i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return 1 / Math.sqrt(squares / (begin(group + 1) - begin(group)) + Normalisation.EPSILON);
    }
}
