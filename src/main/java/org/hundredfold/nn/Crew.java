package org.hundredfold.nn;

import java.util.Arrays;
import java.util.List;

/** Takes batches through a network on several threads, each with rows of its own. One thread calls, the others are its own. */
final class Crew implements AutoCloseable {
    /** Rows that a worker takes at a time where nothing is learned. */
    private static final int PREDICTED = 64;

    private final int capacity;
    private final WorkerTeam team;
    private final Workspace[] workspaces;
    private final Pass learning;
    // Made once: a step allocates nothing.
    private final WorkerTeam.Task passes = this::pass;
    private Batch batch;
    private Pass current;
    private int members;

    final Network network;

    /**
     * @param batch the most rows that {@link #backpropagate} is given
     * @param fused whether layers that can be are done together; else each one's outputs can be asked for
     */
    Crew(NetworkParameters start, LearnerSettings settings, int batch, int workers, boolean fused) {
        this(start, settings, batch, capacity(batch, workers), workers, fused);
    }

    /** @param capacity rows that there is room for, at least one for each worker */
    Crew(NetworkParameters start, LearnerSettings settings, int batch, int capacity, int workers, boolean fused) {
        this.capacity = capacity;
        network = new Network(start, capacity, batch, workers, fused);
        workspaces = new Workspace[workers];
        Arrays.setAll(workspaces, member -> new Workspace(member, start.network(), settings, network.block()));
        learning = new Pass(true, settings.seed());
        team = new WorkerTeam(workers);
        members = workers;
    }

    /** Rows that there is room for. */
    static int capacity(int batch, int workers) {
        return Math.max(batch, PREDICTED * workers);
    }

    /**
     * Forward and back through the network; every layer then holds its delta for each row.
     *
     * @param step of the training, for what is drawn in it
     */
    void backpropagate(Batch rows, int step) {
        learning.step = step;
        backpropagate(rows, learning);
    }

    private void backpropagate(Batch rows, Pass pass) {
        batch = rows;
        current = pass;
        current.batch = rows;
        run(passes);
    }

    private void pass(int member) {
        Workspace workspace = workspace(member);
        workspace.share(members, batch.size());
        int from = beginLearning(batch, member);
        int to = beginLearning(batch, member + 1);
        network.read(workspace, batch, from, to, from);
        network.forward(workspace, from, to, current);
        network.score(workspace.loss, from, to, 1f / batch.stepSize());
        network.backward(workspace, from, to);
    }

    /** Whole stretches of the batch where they matter. */
    private int beginLearning(Batch rows, int member) {
        return network.worksByStretches()
                ? Math.min(rows.size(), Workspace.begin(Stretches.of(rows.size()), member, members) * Stretches.LENGTH)
                : begin(rows.size(), member);
    }

    Workspace workspace(int member) {
        return workspaces[member];
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
                network.score(workspaces[member].loss, slot + i, slot + i + 1, 0);
                taker.take(from + i, workspaces[member].loss);
                answers[from + i] = network.answer(slot + i);
                probabilities[from + i] = network.probability(slot + i);
                each[from + i] = network.loss(slot + i);
            }
        });
        return new Predictions(answers, probabilities, each);
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
                network.read(workspaces[member], rows, from, from + count, slot);
                network.forward(workspaces[member], slot, slot + count, Pass.ANSWER);
                block.take(member, slot, from, count);
            }
        });
    }

    /** Every layer's outputs {@code [row, unit]} for a batch of any size. */
    List<float[]> activations(Batch rows) {
        List<float[]> activations = network.layers.stream()
                .map(layer -> new float
                        [Math.multiplyExact(rows.size(), layer.layout.shape().size())])
                .toList();
        forward(rows, (member, slot, from, count) -> {
            for (int layer = 0; layer < activations.size(); layer++) {
                network.layers.get(layer).storeOutputs(slot, count, activations.get(layer), from);
            }
        });
        return activations;
    }

    /** The gradient of the mean loss over the batch, which must fit into the buffers, with nothing dropped out; the parameters stay as they are. */
    NetworkParameters gradient(Batch rows) {
        backpropagate(rows, new Pass(false, 0));
        return gradient();
    }

    /** The gradient over the rows that were just taken {@link #backpropagate back}. */
    NetworkParameters gradient() {
        float[] gradient = new float[network.parameters.length];
        run(member -> network.gradient(
                workspaces[member], (from, block, count) -> System.arraycopy(block, 0, gradient, from, count)));
        return network.outside(gradient);
    }

    /**
     * The derivative of a unit's weighted sum by the inputs of each picture, {@code [row, input]}; the batch must fit into the
     * buffers.
     */
    float[] slope(Batch rows, int layer, int unit) {
        network.prepareSlope();
        float[] slopes = new float[Math.multiplyExact(rows.size(), network.inputs())];
        run(member -> {
            Workspace workspace = workspace(member);
            workspace.share(members, rows.size());
            int from = beginLearning(rows, member);
            int to = beginLearning(rows, member + 1);
            network.read(workspace, rows, from, to, from);
            network.forward(workspace, from, to, Pass.ANSWER);
            network.slope(workspace, layer, unit, from, to, slopes);
        });
        return slopes;
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
