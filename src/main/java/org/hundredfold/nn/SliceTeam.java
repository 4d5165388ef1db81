package org.hundredfold.nn;

import java.util.Arrays;

/** The parameters, on the heap and mirrored off it, and the workers that take a batch through the network in slices. */
final class SliceTeam implements AutoCloseable {
    final float[] parameters;
    final NativeFloats mirror;
    final NetworkSlice[] slices;
    private final WorkerTeam workers;

    /** @param capacity rows that one worker takes at a time */
    SliceTeam(NetworkParameters start, int capacity, int members) {
        parameters = start.values().clone();
        mirror = new NativeFloats(parameters.length);
        mirror.write(0, parameters, 0, parameters.length);
        slices = new NetworkSlice[members];
        Arrays.setAll(slices, i -> new NetworkSlice(start.network(), capacity, parameters, mirror));
        workers = new WorkerTeam(members);
    }

    /** Forward and back through the network; every slice then holds its part of the gradient. */
    Outcome backpropagate(Batch batch) {
        workers.run(member -> slices[member].train(batch, begin(batch, member), begin(batch, member + 1)));
        double loss = 0;
        int wrong = 0;
        for (NetworkSlice slice : slices) {
            loss += slice.loss();
            wrong += slice.wrong();
        }
        return new Outcome(loss / batch.size(), (double) wrong / batch.size());
    }

    /** Forward only; the batch may be of any size. */
    Predictions predict(Batch batch) {
        int[] answers = new int[batch.size()];
        double[] losses = new double[slices.length];
        workers.run(member -> {
            int end = begin(batch, member + 1);
            int capacity = slices[member].capacity();
            for (int from = begin(batch, member); from < end; from += capacity) {
                int to = Math.min(end, from + capacity);
                slices[member].forward(batch, from, to);
                losses[member] += slices[member].loss();
                for (int row = from; row < to; row++) {
                    answers[row] = slices[member].answer(row - from);
                }
            }
        });
        return new Predictions(answers, Arrays.stream(losses).sum());
    }

    /** Does a part of some work on every member at the same time. */
    void run(WorkerTeam.Task task) {
        workers.run(task);
    }

    int members() {
        return slices.length;
    }

    private int begin(Batch batch, int member) {
        return (int) ((long) batch.size() * member / slices.length);
    }

    @Override
    public void close() {
        workers.close();
    }
}
