package org.hundredfold.train.remote;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.ShardHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the program that started this process use a cluster, by Java's serialisation over the pipes between the two: both are
 * the same program, and nobody else reaches these pipes.
 */
public final class ClusterServer {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterServer.class);

    private final ObjectInputStream in;
    private final ObjectOutputStream out;
    /** That were sent or read, by the number by which the other process knows them. */
    private final List<ClusterPictures> pictures = new ArrayList<>();

    private Optional<ShardHost> host = Optional.empty();

    private ClusterServer(InputStream in, OutputStream out) throws IOException {
        this.out = new ObjectOutputStream(new BufferedOutputStream(out));
        this.out.flush(); // so that the other side can open its stream
        this.in = new ObjectInputStream(new BufferedInputStream(in));
    }

    /** Connects to what it is told, and answers until there are no more requests. */
    public static void serve(ClusterConnector connector, InputStream in, OutputStream out) throws IOException {
        ClusterServer server = new ClusterServer(in, out);
        Request.Connect asked = (Request.Connect) server.receive();
        // Whoever no longer waits for it ends this process.
        try (Cluster cluster = connector.connect(asked.address(), Optional.ofNullable(asked.secret()), () -> false)) {
            server.send(new Reply.Ready(cluster.name(), cluster.usualShards()));
            while (server.answerNext(cluster)) {}
        } catch (ExplainedException refusal) {
            LOG.info("No cluster", refusal);
            server.send(new Reply.Refused(refusal.getMessage()));
        }
    }

    private boolean answerNext(Cluster cluster) throws IOException {
        Request request;
        try {
            request = receive();
        } catch (EOFException end) {
            return false;
        }
        send(answer(() -> carryOut(request, cluster)));
        return true;
    }

    private static Reply answer(Callable<Object> work) {
        try {
            return new Reply.Done(work.call());
        } catch (ExplainedException refusal) {
            LOG.info("Refused", refusal);
            return new Reply.Refused(refusal.getMessage());
        } catch (CancellationException cancelled) {
            return new Reply.Cancelled();
        } catch (Exception failure) {
            LOG.error("Not done", failure);
            return new Reply.Refused(
                    "Something unexpected went wrong on the way to the cluster (%s); the log of the process for Spark tells more."
                            .formatted(failure));
        }
    }

    /** Lists are copied, since the other process lacks the classes of a cluster. */
    private Object carryOut(Request request, Cluster cluster) throws Exception {
        if (request instanceof Request.Send asked) {
            List<byte[][]> pixels = new ArrayList<>(); // all of them first: what is read next must be a request
            for (int shard = 0; shard < asked.shards(); shard++) {
                pixels.add((byte[][]) in.readObject());
            }
            return number(cluster.send(asked.shards(), pixels::get));
        }
        if (request instanceof Request.Read asked) {
            return cluster.files(asked.sharding())
                    .flatMap(files ->
                            files.read(Path.of(asked.folder()), asked.relative(), asked.preprocessing(), new Watched()))
                    .map(read -> new PicturesRead(
                            number(((ClusterPixels) read.pixels()).pictures()), new ArrayList<>(read.blocks())))
                    .orElse(null);
        }
        if (request instanceof Request.Fetch asked) {
            return new ArrayList<>(pictures.get(asked.pictures()).fetch(asked.slots()));
        }
        if (request instanceof Request.Begin asked) {
            host.ifPresent(ShardHost::close);
            host = Optional.of(pictures.get(asked.pictures()).host(asked.training()));
            return null;
        }
        ShardHost shards = host.orElseThrow();
        if (request instanceof Request.Gradients asked) {
            return new ArrayList<>(
                    shards.gradients(asked.parameters(), asked.rows(), asked.epoch(), asked.stepSize(), asked.step()));
        }
        if (request instanceof Request.Rounds asked) {
            return new ArrayList<>(shards.rounds(asked.state(), asked.rows(), asked.epoch(), asked.rule()));
        }
        Request.Answers asked = (Request.Answers) request;
        return new ArrayList<>(shards.answers(asked.parameters(), asked.rows()));
    }

    private int number(ClusterPictures there) {
        pictures.add(there);
        return pictures.size() - 1;
    }

    private Request receive() throws IOException {
        try {
            return (Request) in.readObject();
        } catch (ClassNotFoundException other) {
            throw new IOException("The other process is another version of the program", other);
        }
    }

    private void send(Reply reply) throws IOException {
        out.writeObject(reply);
        out.reset(); // else the stream keeps all that was ever sent
        out.flush();
    }

    /** Whoever is told of progress is asked at the same time whether to go on: so each side knows whose turn it is. */
    private final class Watched implements ReadProgress {
        private volatile boolean cancelled;

        @Override
        public synchronized void report(int done, int total) {
            try {
                send(new Reply.Progress(done, total));
                cancelled = !((Request.Proceed) receive()).wanted();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
