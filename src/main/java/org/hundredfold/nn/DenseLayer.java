package org.hundredfold.nn;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A dense layer of one worker: its buffers for up to {@code capacity} rows, allocated once. The matrix products work on
 * the copies off the heap, everything else on the heap arrays.
 */
final class DenseLayer {
    private final Dense spec;
    private final int inputs;
    private final float[] parameters;
    private final int biasOffset;
    private final FloatPointer weights;
    private final NativeFloats gradient;
    private final FloatPointer weightGradient;
    private final NativeFloats nativeA;
    private final NativeFloats nativeDelta;
    private final FloatPointer deltaPointer;
    private final float[] biasGradient;

    /** Outputs {@code [capacity, units]} of the latest forward pass. */
    final float[] a;
    /** Derivative of the loss by the weighted sums, {@code [capacity, units]}; filled from above before {@link #backward}. */
    final float[] delta;

    final FloatPointer output;

    /**
     * @param index of the layer in its network
     * @param parameters of the whole network, for the biases
     * @param mirror the same off the heap, for the weights
     * @param gradient receives this worker's gradient, laid out as the parameters
     */
    DenseLayer(
            NetworkSpec network,
            int index,
            int capacity,
            float[] parameters,
            NativeFloats mirror,
            NativeFloats gradient) {
        spec = network.layers().get(index);
        inputs = network.inputsOf(index);
        this.parameters = parameters;
        biasOffset = network.bias(index).map(ParameterTensor::offset).orElse(-1);
        weights = mirror.at(network.weights(index).offset());
        this.gradient = gradient;
        weightGradient = gradient.at(network.weights(index).offset());
        nativeA = new NativeFloats(capacity * spec.units());
        nativeDelta = new NativeFloats(capacity * spec.units());
        biasGradient = new float[spec.units()];
        a = new float[capacity * spec.units()];
        delta = new float[capacity * spec.units()];
        output = nativeA.at(0);
        deltaPointer = nativeDelta.at(0);
    }

    /** {@code a = f(x W^T + b)} for {@code x [rows, inputs]}. */
    void forward(int rows, FloatPointer x) {
        int count = rows * spec.units();
        Blas.forward(rows, spec.units(), inputs, x, weights, output);
        nativeA.read(0, a, 0, count);
        if (spec.bias()) {
            Elementwise.addBias(a, rows, spec.units(), parameters, biasOffset);
        }
        Elementwise.activate(spec.activation(), a, count);
        nativeA.write(0, a, 0, count);
    }

    /** This layer's gradient, from its delta and the {@code x [rows, inputs]} it was given. */
    void backward(int rows, FloatPointer x) {
        nativeDelta.write(0, delta, 0, rows * spec.units());
        Blas.weightGradient(rows, spec.units(), inputs, deltaPointer, x, weightGradient);
        if (spec.bias()) {
            Elementwise.sumRows(delta, rows, spec.units(), biasGradient);
            gradient.write(biasOffset, biasGradient, 0, spec.units());
        }
    }

    /** The delta of the layer below, after {@link #backward}. */
    void backwardInto(int rows, DenseLayer below) {
        int count = rows * inputs;
        Blas.inputGradient(rows, spec.units(), inputs, deltaPointer, weights, below.deltaPointer);
        below.nativeDelta.read(0, below.delta, 0, count);
        Elementwise.multiplyByDerivative(below.spec.activation(), below.a, below.delta, count);
    }
}
