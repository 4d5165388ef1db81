package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A 3x3 convolution with ReLU and pooling over 2x2 on a batch of random pictures, forward and back, as a training does it; to
 * be timed. One thread calls, the workers are its own.
 */
public final class ConvolutionWork implements AutoCloseable {
    /** Channels up to which pictures are taken as a network's input: nothing is handed further down. */
    private static final int INPUT_CHANNELS = 3;

    private static final int KERNEL = 3;

    private final int batch;
    private final Network network;
    private final Workspace[] workspaces;
    private final WorkerTeam team;
    private final int index;
    private final WorkingLayer layer;
    private final WorkerTeam.Task forward = this::forward;
    private final WorkerTeam.Task backward = this::backward;
    private final WorkerTeam.Task sum = this::sum;
    private final WorkerTeam.Task product = this::product;
    private final int pixels;
    private final int columns;
    private final int depth;
    private final float[] neighbourhoods;
    private final float[] weights;
    private final float[] sums;

    public ConvolutionWork(Shape input, int maps, int batch, int workers) {
        this.batch = batch;
        index = input.channels() > INPUT_CHANNELS ? 1 : 0;
        List<Layer> layers = new ArrayList<>(
                index == 0 ? List.of() : List.of(new Convolution(input.channels(), 1, Activation.IDENTITY)));
        layers.add(new Convolution(maps, KERNEL, Activation.RELU));
        layers.add(new MaxPooling(2));
        NetworkSpec spec = NetworkSpec.classifier(input, Standardisation.NONE, layers, 2);
        network = new Network(InitialParameters.draw(spec, new SplittableRandom(1)), batch, batch, workers, true);
        workspaces = new Workspace[workers];
        for (int member = 0; member < workers; member++) {
            workspaces[member] = new Workspace(member, spec, LearnerSettings.NONE, network.block());
            workspaces[member].share(workers, batch);
        }
        team = new WorkerTeam(workers);
        layer = network.layers.get(index);
        fill(new SplittableRandom(2));
        depth = KERNEL * KERNEL * input.channels();
        columns = Gemm.padded(maps);
        pixels = batch * input.area();
        neighbourhoods = new float[pixels * depth];
        weights = new float[depth * columns];
        sums = new float[pixels * columns];
    }

    private void fill(SplittableRandom random) {
        Rows x = network.inputOf(index);
        for (int row = 0; row < batch; row++) {
            for (int pixel : layer.below.pixels()) {
                for (int channel = 0; channel < layer.below.shape().channels(); channel++) {
                    x.values()[x.start(row) + pixel + channel] = (float) random.nextDouble();
                }
            }
        }
    }

    /** Sums, pooling and activation of the batch. */
    public void forward() {
        team.run(forward, workspaces.length);
    }

    private void forward(int member) {
        for (int row = begin(member); row < begin(member + 1); row++) {
            layer.forward(workspaces[member], network.parameters, network.inputOf(index), row, row + 1, Pass.ANSWER);
        }
    }

    /** The gradient of the weights and biases for derivatives of 1, and the derivative by the inputs where they are asked for. */
    public void backward() {
        team.run(backward, workspaces.length);
        team.run(sum, workspaces.length);
    }

    private void backward(int member) {
        Workspace workspace = workspaces[member];
        Rows x = network.inputOf(index);
        for (int row = begin(member); row < begin(member + 1); row++) {
            int from = layer.delta.start(row);
            Arrays.fill(layer.delta.values(), from, from + layer.layout.length(), 1);
            layer.derive(row, row + 1);
            layer.prepareBack(workspace, network.parameters, x, row);
            layer.addGradient(workspace, x, row, row / Stretches.LENGTH, row % Stretches.LENGTH == 0);
            if (index > 0) {
                layer.inputGradient(workspace, x, network.layers.get(0).delta, row, row + 1);
            }
        }
    }

    private void sum(int member) {
        layer.gradient(workspaces[member], network.inputOf(index), (from, block, count) -> {});
    }

    /** The matrix product of the forward pass alone, with the neighbourhoods already side by side. */
    public void product() {
        team.run(product, workspaces.length);
    }

    private void product(int member) {
        int from = Workspace.begin(pixels, member, workspaces.length);
        int to = Workspace.begin(pixels, member + 1, workspaces.length);
        workspaces[member].gemm.multiply(
                to - from,
                columns,
                depth,
                neighbourhoods,
                from * depth,
                depth,
                1,
                weights,
                0,
                columns,
                sums,
                from * columns,
                columns);
    }

    private int begin(int member) {
        int stretches = Workspace.begin(Stretches.of(batch), member, workspaces.length);
        return Math.min(batch, stretches * Stretches.LENGTH);
    }

    @Override
    public void close() {
        team.close();
    }
}
