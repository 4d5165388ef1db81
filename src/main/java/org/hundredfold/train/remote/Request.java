package org.hundredfold.train.remote;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardRows;
import org.hundredfold.train.ShardTraining;
import org.hundredfold.train.Sharding;

/** What is asked of the process that is connected to a cluster; each request has one answer. */
sealed interface Request extends Serializable {
    /**
     * Comes first.
     *
     * @param secret null if there is none
     */
    record Connect(String address, String secret) implements Request {}

    /** Pictures are sent; the pixels of each shard follow, one {@code byte[][]} after the other. Answered by their number. */
    record Send(int shards) implements Request {}

    /**
     * See {@link FilesElsewhere#read}. Answered by the {@link PicturesRead}, or nothing where not all workers see the files;
     * before that any number of {@link Reply.Progress}, each of which is to be answered by {@link Proceed}.
     *
     * @param folder as a URI, since paths cannot be sent
     */
    record Read(Sharding sharding, URI folder, List<String> relative, Preprocessing preprocessing) implements Request {}

    /** Whether to go on with what progress was told of. */
    record Proceed(boolean wanted) implements Request {}

    /** See {@link ClusterPictures#fetch}. */
    record Fetch(int pictures, List<int[]> slots) implements Request {}

    /** A training begins on pictures that are there; what is asked from now on is about it. */
    record Begin(int pictures, ShardTraining training) implements Request {}

    /** See {@link ShardHost#gradients}. */
    record Gradients(float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step) implements Request {}

    /** See {@link ShardHost#rounds}. */
    record Rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule) implements Request {}

    /** See {@link ShardHost#answers}. */
    record Answers(float[] parameters, List<ShardRows> rows) implements Request {}
}
