package org.hundredfold.train.remote;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardRows;
import org.hundredfold.train.ShardTraining;
import org.hundredfold.train.Sharding;

/**
 * A cluster that another process is connected to, which runs a {@link ClusterServer}. Callable from any thread; carries out
 * one request after the other.
 */
public final class RemoteCluster implements Cluster {
    private final ObjectInputStream in;
    private final ObjectOutputStream out;
    private final Runnable end;
    private final Reply.Ready ready;

    /**
     * Waits until the other process has connected.
     *
     * @param address as {@link org.hundredfold.train.ClusterConnector} takes it, and the secret
     * @param in what it answers
     * @param out where it reads
     * @param end ends it, after its streams were closed
     * @throws ExplainedException as the other process says
     */
    public RemoteCluster(String address, Optional<String> secret, InputStream in, OutputStream out, Runnable end) {
        this.end = end;
        try {
            this.out = new ObjectOutputStream(new BufferedOutputStream(out));
            this.out.flush();
            this.in = new ObjectInputStream(new BufferedInputStream(in));
            ready = (Reply.Ready) ask(new Request.Connect(address, secret.orElse(null)));
        } catch (IOException broken) {
            end.run();
            throw gone(broken);
        } catch (ExplainedException refusal) {
            end.run();
            throw refusal;
        }
    }

    private static ExplainedException gone(IOException broken) {
        return new ExplainedException(
                "The process for Spark has ended. Its log, hundredfold-spark.log beside the runs, tells why. What was finished before is kept; go on here or try it again.",
                broken);
    }

    @Override
    public String name() {
        return ready.name();
    }

    @Override
    public int usualShards() {
        return ready.usualShards();
    }

    @Override
    public Optional<FilesElsewhere> files(Sharding sharding) {
        return Optional.of(new Files(sharding));
    }

    @Override
    public synchronized ClusterPictures send(int shards, IntFunction<byte[][]> pixels) {
        try {
            out.writeObject(new Request.Send(shards));
            for (int shard = 0; shard < shards; shard++) {
                out.writeObject(pixels(pixels, shard));
                out.reset();
            }
            out.flush();
            return new Pictures((int) receive());
        } catch (IOException broken) {
            throw gone(broken);
        }
    }

    private byte[][] pixels(IntFunction<byte[][]> pixels, int shard) {
        try {
            return pixels.apply(shard);
        } catch (RuntimeException unread) {
            close(); // the other side still waits for the rest
            throw unread;
        }
    }

    private synchronized Object ask(Request request) {
        try {
            out.writeObject(request);
            out.reset(); // else the stream keeps all that was ever sent
            out.flush();
            return receive();
        } catch (IOException broken) {
            throw gone(broken);
        }
    }

    private Object receive() throws IOException {
        try {
            Object reply = in.readObject();
            if (reply instanceof Reply.Refused refused) {
                throw new ExplainedException(refused.sentence());
            }
            if (reply instanceof Reply.Cancelled) {
                throw new CancellationException();
            }
            return reply instanceof Reply.Done done ? done.value() : reply;
        } catch (ClassNotFoundException other) {
            throw new IOException("The other process is another version of the program", other);
        }
    }

    @Override
    public void close() {
        try {
            out.close(); // ends its loop
        } catch (IOException broken) {
            // It is gone already.
        }
        end.run();
    }

    private final class Files implements FilesElsewhere {
        private final Sharding sharding;

        Files(Sharding sharding) {
            this.sharding = sharding;
        }

        @Override
        public Optional<Outcome> read(
                Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress) {
            URI place = folder.toAbsolutePath().toUri();
            PicturesRead read = read(new Request.Read(sharding, place, relative, preprocessing), progress);
            return Optional.ofNullable(read)
                    .map(there -> new Outcome(
                            there.blocks(),
                            new ClusterPixels(
                                    new Pictures(there.pictures()),
                                    sharding.places(relative),
                                    preprocessing.inputs())));
        }

        private PicturesRead read(Request.Read request, ReadProgress progress) {
            synchronized (RemoteCluster.this) { // no request in between
                Object answer = ask(request);
                while (answer instanceof Reply.Progress so) {
                    progress.report(so.done(), so.total());
                    answer = ask(new Request.Proceed(!progress.cancelled()));
                }
                return (PicturesRead) answer;
            }
        }
    }

    private final class Pictures implements ClusterPictures {
        private final int number;

        Pictures(int number) {
            this.number = number;
        }

        @Override
        @SuppressWarnings("unchecked") // by the server
        public List<byte[][]> fetch(List<int[]> slots) {
            return (List<byte[][]>) ask(new Request.Fetch(number, slots));
        }

        @Override
        public ShardHost host(ShardTraining training) {
            ask(new Request.Begin(number, training));
            return new Host();
        }
    }

    private final class Host implements ShardHost {
        @Override
        @SuppressWarnings("unchecked") // by the server
        public List<PartialGradient> gradients(
                float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step) {
            return (List<PartialGradient>) ask(new Request.Gradients(parameters, rows, epoch, stepSize, step));
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<LocalRound> rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule) {
            return (List<LocalRound>) ask(new Request.Rounds(state, rows, epoch, rule));
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<Predictions> answers(float[] parameters, List<ShardRows> rows) {
            return (List<Predictions>) ask(new Request.Answers(parameters, rows));
        }

        /** The pictures stay until others come. */
        @Override
        public void close() {}
    }
}
