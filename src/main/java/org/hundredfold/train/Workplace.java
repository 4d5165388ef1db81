package org.hundredfold.train;

import java.util.Optional;
import java.util.OptionalInt;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;

/** Where the steps of a training are computed; to be closed when none is any more. */
public interface Workplace extends AutoCloseable {
    /** This process. */
    Workplace HERE = new Workplace() {
        @Override
        public String name() {
            return "this computer";
        }

        @Override
        public int usualShards() {
            return 1;
        }

        @Override
        public TrainingPlan prepare(TrainingPlan plan) {
            return plan.calibrated();
        }

        @Override
        public Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
            return plan.learner(start, workers);
        }

        @Override
        public void close() {}
    };

    /** As the user calls it. */
    String name();

    /** Shards that keep all of it busy. */
    int usualShards();

    /**
     * What reads pictures there, where they will be learned from; empty where that is in this process.
     *
     * @param sharding how the pictures will be divided
     */
    default Optional<FilesElsewhere> files(Sharding sharding) {
        return Optional.empty();
    }

    /** Whether so many pictures are few enough to be sent there. */
    default boolean canTake(int pictures, Preprocessing preprocessing) {
        return true;
    }

    /**
     * As {@link #files}, but only of folders that are too large to be sent: these it refuses where it does not see them. Empty
     * where nothing needs to be sent.
     */
    default Optional<FilesElsewhere> largeFolders(Sharding sharding) {
        return Optional.empty();
    }

    /** That reader, but for folders that are too large to be sent: these are read there. */
    default FolderReader reader(FolderReader usual, Sharding sharding) {
        return usual.elsewhere(largeFolders(sharding));
    }

    /**
     * How pictures are divided for it.
     *
     * @param shards as many, or if empty as many as are usual there
     */
    default Sharding sharding(OptionalInt shards, boolean averaging) {
        return new Sharding(shards.orElseGet(this::usualShards), averaging);
    }

    /**
     * The plan with the number of workers that this computer is to have.
     *
     * @throws org.hundredfold.ExplainedException if it cannot be computed there
     */
    TrainingPlan prepare(TrainingPlan plan);

    /**
     * What a step of the plan costs there and here and whether that pays, in sentences, which takes some seconds or more to find
     * out; empty where that is the same.
     */
    default Optional<String> verdict(TrainingPlan plan) {
        return Optional.empty();
    }

    /**
     * What learns, from the given start on.
     *
     * @param workers the most that this computer is to have
     */
    Learner learner(TrainingPlan plan, NetworkParameters start, int workers);

    /**
     * Has something done when the process is told to end, before anything of this place ends with it.
     *
     * @param task takes as long as it needs, so it must not wait for ever
     * @return takes that back
     * @throws IllegalStateException if the process is ending already; so does taking it back
     */
    default Runnable beforeEnd(Runnable task) {
        Thread hook = new Thread(task, "before-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> Runtime.getRuntime().removeShutdownHook(hook);
    }

    @Override
    void close();
}
