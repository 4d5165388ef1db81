package org.hundredfold.nn;

import java.util.Arrays;

/** Group normalisation in training. Inside the engine the factors come first, then what is added. */
final class NormalisationLayer extends WorkingLayer {
    private final Normalisation spec;
    private final int channels;
    private final int columns;
    /** Values in a group. */
    private final int groupSize;

    private final int groupChannels;
    private final int[] belowPixels;
    private final int[] pixels;
    private final int[] deltaPixels;
    private final ParameterTensor outsideWeights;
    private final ParameterTensor outsideBias;
    /** For each row the mean of each channel's group, then the inverse of its deviation. */
    private final Rows statistics;
    /** For each worker sums over the pixels of a picture, and factors made of them: five for each channel. */
    private final float[][] sums;
    /** Of each stretch of the batch. */
    private final float[][] gradients;

    NormalisationLayer(
            NetworkSpec network,
            int index,
            Layout below,
            Layout out,
            int offset,
            int capacity,
            int stretches,
            int workers) {
        super(below, out, offset, capacity);
        spec = (Normalisation) network.layers().get(index);
        channels = below.shape().channels();
        columns = below.pixel();
        groupChannels = channels / spec.groups();
        groupSize = groupChannels * below.shape().area();
        belowPixels = below.pixels();
        pixels = layout.pixels();
        deltaPixels = below.borderless().pixels();
        outsideWeights = network.weights(index);
        outsideBias = network.bias(index).orElseThrow();
        statistics = Rows.of(capacity, 2 * columns);
        sums = new float[workers][5 * columns];
        gradients = new float[stretches][length()];
    }

    @Override
    int length() {
        return 2 * Gemm.padded(columns);
    }

    private int biases() {
        return Gemm.padded(columns);
    }

    @Override
    void forward(Workspace workspace, float[] parameters, Rows x, int from, int to, Pass pass) {
        float[] factors = sums[workspace.member];
        for (int row = from; row < to; row++) {
            measure(x, row, factors);
            float[] known = statistics.values();
            int at = statistics.start(row);
            for (int channel = 0; channel < channels; channel++) {
                float factor = parameters[offset + channel] * known[at + columns + channel];
                factors[channel] = factor;
                factors[columns + channel] = parameters[offset + biases() + channel] - factor * known[at + channel];
            }
            Arrays.fill(factors, channels, columns, 0);
            Arrays.fill(factors, columns + channels, 2 * columns, 0);
            for (int i = 0; i < pixels.length; i++) {
                int source = x.start(row) + belowPixels[i];
                int target = output.start(row) + pixels[i];
                for (int channel = 0; channel < columns; channel++) {
                    output.values()[target + channel] =
                            x.values()[source + channel] * factors[channel] + factors[columns + channel];
                }
            }
            activate(spec.activation(), row);
        }
    }

    /** Mean and deviation of each channel's group, in two passes. */
    private void measure(Rows x, int row, float[] sum) {
        float[] known = statistics.values();
        int at = statistics.start(row);
        Arrays.fill(sum, 0, columns, 0);
        for (int pixel : belowPixels) {
            int source = x.start(row) + pixel;
            for (int channel = 0; channel < columns; channel++) {
                sum[channel] += x.values()[source + channel];
            }
        }
        shareOut(sum, known, at);
        Arrays.fill(sum, 0, columns, 0);
        for (int pixel : belowPixels) {
            int source = x.start(row) + pixel;
            for (int channel = 0; channel < columns; channel++) {
                float away = x.values()[source + channel] - known[at + channel];
                sum[channel] += away * away;
            }
        }
        shareOut(sum, known, at + columns);
        for (int channel = 0; channel < channels; channel++) {
            known[at + columns + channel] =
                    (float) (1 / Math.sqrt(known[at + columns + channel] + Normalisation.EPSILON));
        }
    }

    /** Gives each channel the mean over its group. */
    private void shareOut(float[] sum, float[] target, int at) {
        for (int group = 0; group < channels; group += groupChannels) {
            double total = 0;
            for (int channel = group; channel < group + groupChannels; channel++) {
                total += sum[channel];
            }
            Arrays.fill(target, at + group, at + group + groupChannels, (float) (total / groupSize));
        }
    }

    @Override
    void derive(int from, int to) {
        derive(spec.activation(), from, to);
    }

    /**
     * With {@code n} the normalised values: the derivative by a factor is {@code sum d n}, that by what is added
     * {@code sum d}.
     */
    @Override
    void prepareBack(Workspace workspace, float[] parameters, Rows x, int row) {
        float[] own = sums[workspace.member];
        float[] known = statistics.values();
        int at = statistics.start(row);
        Arrays.fill(own, 0, 2 * columns, 0);
        for (int i = 0; i < deltaPixels.length; i++) {
            int source = x.start(row) + belowPixels[i];
            int derivative = delta.start(row) + deltaPixels[i];
            for (int channel = 0; channel < columns; channel++) {
                float d = delta.values()[derivative + channel];
                own[channel] += d * (x.values()[source + channel] - known[at + channel]);
                own[columns + channel] += d;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            own[channel] *= known[at + columns + channel];
        }
        prepare(parameters, own, at);
    }

    @Override
    void addGradient(Workspace workspace, Rows x, int row, int stretch, boolean first) {
        float[] own = sums[workspace.member];
        float[] target = gradients[stretch];
        if (first) {
            Arrays.fill(target, 0);
        }
        for (int channel = 0; channel < channels; channel++) {
            target[channel] += own[channel];
            target[biases() + channel] += own[columns + channel];
        }
    }

    /**
     * The way through mean and deviation: {@code dx = (w d - mean(w d) - n mean(w d n)) / deviation}, means over the group;
     * as {@code dx = f d + g x + h} with three numbers for each channel.
     */
    private void prepare(float[] parameters, float[] own, int at) {
        float[] known = statistics.values();
        for (int group = 0; group < channels; group += groupChannels) {
            double mean = 0;
            double slope = 0;
            for (int channel = group; channel < group + groupChannels; channel++) {
                slope += parameters[offset + channel] * own[channel];
                mean += parameters[offset + channel] * own[columns + channel];
            }
            mean /= groupSize;
            slope /= groupSize;
            for (int channel = group; channel < group + groupChannels; channel++) {
                double inverse = known[at + columns + channel];
                own[2 * columns + channel] = (float) (-inverse * slope * inverse);
                own[3 * columns + channel] = (float) (inverse * (slope * inverse * known[at + channel] - mean));
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            own[4 * columns + channel] = parameters[offset + channel] * known[at + columns + channel];
        }
    }

    @Override
    void inputGradient(Workspace workspace, Rows x, Rows into, int from, int to) {
        float[] own = sums[workspace.member];
        for (int row = from; row < to; row++) {
            for (int i = 0; i < deltaPixels.length; i++) {
                int source = x.start(row) + belowPixels[i];
                int derivative = delta.start(row) + deltaPixels[i];
                int target = into.start(row) + deltaPixels[i];
                for (int channel = 0; channel < columns; channel++) {
                    into.values()[target + channel] = own[4 * columns + channel] * delta.values()[derivative + channel]
                            + own[2 * columns + channel] * x.values()[source + channel]
                            + own[3 * columns + channel];
                }
            }
        }
    }

    @Override
    void gradient(Workspace workspace, Rows x, GradientUse use) {
        Stretches.gradient(workspace, gradients, length(), offset, length(), use);
    }

    @Override
    int block() {
        return length();
    }

    @Override
    void load(float[] outside, float[] inside) {
        System.arraycopy(outside, outsideWeights.offset(), inside, offset, channels);
        System.arraycopy(outside, outsideBias.offset(), inside, offset + biases(), channels);
    }

    @Override
    void store(float[] inside, float[] outside) {
        System.arraycopy(inside, offset, outside, outsideWeights.offset(), channels);
        System.arraycopy(inside, offset + biases(), outside, outsideBias.offset(), channels);
    }
}
