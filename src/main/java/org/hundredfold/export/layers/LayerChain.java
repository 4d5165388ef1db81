package org.hundredfold.export.layers;

import java.util.Optional;
import org.hundredfold.nn.Activation;

/**
 * Layers that are added one after the other, as Keras and TensorFlow have them: what comes is {@code [N, height, width, channels]}
 * or, once it is flat, {@code [N, values]}.
 */
public interface LayerChain {
    /** {@code a = x factor + offset} along the last axis; one factor and offset for all, or one each. */
    void rescale(float[] factors, float[] offsets);

    /** Makes {@code [N, values]} of {@code [N, height, width, channels]}. */
    void flatten();

    /** @param weights {@code [inputs, units]} */
    void dense(Tensor weights, Optional<Tensor> bias, Activation activation);

    /**
     * Keeps height and width, with zeros outside.
     *
     * @param weights {@code [kernel, kernel, channels, maps]}
     */
    void convolve(Tensor weights, Tensor bias, Activation activation);

    /**
     * Group normalisation.
     *
     * @param weights one per channel
     * @param bias one per channel
     */
    void normalise(int groups, double epsilon, Tensor weights, Tensor bias, Activation activation);

    /** The largest of each window, side by side; what fills no window is left out. */
    void largestOf(int side);

    /** The mean of each plane, {@code [N, channels]}. */
    void averagePlanes();

    /** {@code log(1 + exp(x))}. */
    void softplus();

    void softmax();
}
