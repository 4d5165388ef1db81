package org.hundredfold.nn;

import java.util.function.Function;

/** One layer by plain loops in double precision; values lie plane by plane. */
interface ReferenceLayer {
    /** What goes out for what comes in. */
    double[] forward(double[] x);

    /**
     * The derivative of the loss by what came in; adds those by the layer's parameters to {@code gradient}, which is laid out
     * as all of the network's are.
     *
     * @param delta derivative by the sums, before the activation function
     */
    double[] backward(double[] x, double[] delta, double[] gradient);

    /** @param factors of dropout */
    static ReferenceLayer of(NetworkSpec network, int l, double[] parameters, Function<Shape, double[]> factors) {
        Layer layer = network.layers().get(l);
        Shape input = network.shapeInto(l);
        int weights = layer.hasWeights() ? network.weights(l).offset() : -1;
        int bias = network.bias(l).map(ParameterTensor::offset).orElse(-1);
        if (layer instanceof Dense dense) {
            return new ReferenceDense(dense, parameters, weights, bias);
        }
        if (layer instanceof Convolution convolution) {
            return new ReferenceConvolution(convolution, input, parameters, weights, bias);
        }
        if (layer instanceof Normalisation normalisation) {
            return new ReferenceNormalisation(normalisation, input, parameters, weights, bias);
        }
        if (layer instanceof MaxPooling pooling) {
            return new ReferenceMaxPooling(pooling.size(), input);
        }
        if (layer instanceof AveragePooling) {
            return new ReferenceAveragePooling(input);
        }
        return new ReferenceDropout(factors.apply(input));
    }
}
