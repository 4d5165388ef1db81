package org.hundredfold.nn;

import java.util.Arrays;
import java.util.List;

/** Takes batches through a network on several threads, each with rows of its own. One thread calls, the others are its own. */
final class Crew implements AutoCloseable {
    /** Rows that a worker takes at a time where nothing is learned. */
    private static final int PREDICTED = 64;

    private final int capacity;
    private final WorkerTeam team;
    private final OutputLoss[] losses;
    // Made once: a step allocates nothing.
    private final WorkerTeam.Task passes = this::pass;
    private Batch batch;
    private int members;

    final Network network;
    /** One for each member. */
    final Gemm[] gemms;

    /** @param batch the most rows that {@link #backpropagate} is given */
    Crew(NetworkParameters start, int batch, int workers) {
        capacity = Math.max(batch, PREDICTED * workers);
        network = new Network(start, capacity);
        gemms = new Gemm[workers];
        Arrays.setAll(gemms, member -> Gemm.fastest());
        losses = new OutputLoss[workers];
        Arrays.setAll(losses, member -> new OutputLoss(start.network()));
        team = new WorkerTeam(workers);
        members = workers;
    }

    /** Forward and back through the network; every layer then holds its delta for each row. */
    void backpropagate(Batch rows) {
        batch = rows;
        run(passes);
    }

    private void pass(int member) {
        int from = begin(batch.size(), member);
        int to = begin(batch.size(), member + 1);
        network.read(batch, from, to, from);
        network.forward(gemms[member], from, to);
        network.score(losses[member], from, to, 1f / batch.size());
        network.backward(gemms[member], from, to);
    }

    /** What becomes of a row: its number in the batch, and the loss that was taken of it just now. */
    private interface Taker {
        void take(int row, OutputLoss loss);
    }

    /** Forward only; the batch may be of any size. */
    Predictions predict(Batch rows) {
        return predict(rows, (row, loss) -> {});
    }

    /** The same, and {@code target[row]} receives the probability of each class. */
    Predictions predict(Batch rows, double[][] target) {
        return predict(rows, (row, loss) -> target[row] = loss.probabilities().clone());
    }

    private Predictions predict(Batch rows, Taker taker) {
        int[] answers = new int[rows.size()];
        float[] probabilities = new float[rows.size()];
        double[] each = new double[rows.size()];
        forward(rows, (member, slot, from, count) -> {
            for (int i = 0; i < count; i++) {
                network.score(losses[member], slot + i, slot + i + 1, 0);
                taker.take(from + i, losses[member]);
                answers[from + i] = network.answer(slot + i);
                probabilities[from + i] = network.probability(slot + i);
                each[from + i] = network.loss(slot + i);
            }
        });
        double loss = 0;
        for (double one : each) {
            loss += one;
        }
        return new Predictions(answers, probabilities, loss);
    }

    /** What becomes of rows just taken forward: {@code count} of the batch from {@code from} on, in the buffer from {@code slot} on. */
    private interface Block {
        void take(int member, int slot, int from, int count);
    }

    /** Takes a batch of any size forward, as many rows at a time as there is room for. */
    private void forward(Batch rows, Block block) {
        int room = capacity / members();
        run(member -> {
            int end = begin(rows.size(), member + 1);
            int slot = member * room;
            for (int from = begin(rows.size(), member); from < end; from += room) {
                int count = Math.min(room, end - from);
                network.read(rows, from, from + count, slot);
                network.forward(gemms[member], slot, slot + count);
                block.take(member, slot, from, count);
            }
        });
    }

    /** Every layer's outputs {@code [row, unit]} for a batch of any size. */
    List<float[]> activations(Batch rows) {
        List<float[]> activations = network.layers.stream()
                .map(layer -> new float[Math.multiplyExact(rows.size(), layer.units())])
                .toList();
        forward(rows, (member, slot, from, count) -> {
            for (int layer = 0; layer < activations.size(); layer++) {
                network.layers.get(layer).storeOutputs(slot, count, activations.get(layer), from);
            }
        });
        return activations;
    }

    /** The gradient of the mean loss over the batch, which must fit into the buffers; the parameters stay as they are. */
    NetworkParameters gradient(Batch rows) {
        backpropagate(rows);
        float[] gradient = new float[network.parameters.length];
        run(member -> network.gradient(
                gemms[member],
                rows.size(),
                member,
                members(),
                new float[network.scratch()],
                (from, block, count) -> System.arraycopy(block, 0, gradient, from, count)));
        return network.outside(gradient);
    }

    /** Does a part of some work on every member at the same time. */
    void run(WorkerTeam.Task task) {
        team.run(task, members);
    }

    int members() {
        return members;
    }

    /** From now on only so many of the threads work. */
    void use(int workers) {
        members = workers;
    }

    /** First row of a member's share of so many rows. */
    int begin(int rows, int member) {
        return (int) ((long) rows * member / members());
    }

    @Override
    public void close() {
        team.close();
    }
}
