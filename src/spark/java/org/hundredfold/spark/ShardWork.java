package org.hundredfold.spark;

import java.io.Serializable;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.hundredfold.nn.GradientWorker;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.ShardTraining;

/**
 * A training as workers know it.
 *
 * @param id tells apart the trainings of a process
 */
record ShardWork(String id, ShardTraining training) implements Serializable {
    /** Workers that rest: their buffers take longer to make than a small step takes. */
    private static final Map<String, Deque<GradientWorker>> RESTING = new ConcurrentHashMap<>();

    /** Does something with a worker that nobody else has meanwhile. */
    <T> T with(Function<GradientWorker, T> work) {
        endOthers();
        Deque<GradientWorker> resting = RESTING.computeIfAbsent(id, name -> new ConcurrentLinkedDeque<>());
        GradientWorker rested = resting.poll();
        GradientWorker worker =
                rested == null ? new GradientWorker(training.network(), training.learning(), 1) : rested;
        T result = work.apply(worker);
        resting.push(worker);
        return result;
    }

    /** A process has one training at a time. */
    private void endOthers() {
        RESTING.keySet().stream().filter(other -> !other.equals(id)).forEach(ShardWork::end);
    }

    NetworkParameters at(float[] parameters) {
        return new NetworkParameters(training.network(), parameters);
    }

    /** Lets go of what rests in this process for a training that has ended. */
    void end() {
        end(id);
    }

    private static void end(String id) {
        Deque<GradientWorker> resting = RESTING.remove(id);
        if (resting != null) {
            resting.forEach(GradientWorker::close);
        }
    }
}
