package org.hundredfold.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hundredfold.ExplainedException;

/**
 * A Spark cluster on this computer alone: a standalone master and workers, each a process of its own that listens on
 * 127.0.0.1 and works only for those who know the secret that was made for it. All are gone when it is closed and when
 * this process ends, however that comes about. For one thread at a time.
 */
public final class LoopbackCluster implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Registering worker ");
    private static final int SECRET_BYTES = 32;
    private static final int PATIENCE_SECONDS = 120;
    private static final int PAUSE_MILLIS = 50;

    private final Size size;
    private final String secret = randomSecret();
    private final List<ClusterMember> members = new CopyOnWriteArrayList<>();
    private final Runnable removeHook = EndHooks.addAfterSpark(this::end);
    private String address;

    /**
     * How much of this computer a cluster may have.
     *
     * @param workers how many
     * @param coresEach how many tasks a worker works on at a time
     * @param mebibytesEach memory that the tasks of a worker have together; Spark wants 450 at least
     */
    public record Size(int workers, int coresEach, int mebibytesEach) {
        int cores() {
            return workers * coresEach;
        }
    }

    private LoopbackCluster(Size size) {
        this.size = size;
    }

    /**
     * Starts one and waits until its workers are there, some seconds.
     *
     * @param folder where its logs are kept, made if it is not there
     * @throws ExplainedException if it does not come up
     */
    public static LoopbackCluster start(Size size, Path folder) throws InterruptedException {
        return start(size, folder, () -> false);
    }

    /** @throws CancellationException if it was cancelled meanwhile; nothing but logs is left then */
    static LoopbackCluster start(Size size, Path folder, BooleanSupplier cancelled) throws InterruptedException {
        return start(size, folder, SparkHome.ofThisProgram(), cancelled);
    }

    static LoopbackCluster start(Size size, Path folder, SparkHome home, BooleanSupplier cancelled)
            throws InterruptedException {
        LoopbackCluster cluster = new LoopbackCluster(size);
        try {
            cluster.comeUp(folder, home, cancelled);
        } catch (IOException e) {
            cluster.close();
            throw new ExplainedException(
                    "Spark's master and workers cannot be started on this computer (%s). Train here instead."
                            .formatted(e.getMessage()),
                    e);
        } catch (InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void comeUp(Path folder, SparkHome home, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        ClusterMember master = new ClusterMember(home, secret, folder.resolve("master"), ClusterProcess.MASTER);
        members.add(master);
        address = await(master, ADDRESS, 1, cancelled).get(0).group(1);
        for (int i = 1; i <= size.workers(); i++) {
            Path own = folder.resolve("worker-" + i);
            members.add(new ClusterMember(
                    home,
                    secret,
                    own,
                    ClusterProcess.WORKER,
                    "--cores",
                    Integer.toString(size.coresEach()),
                    "--memory",
                    size.mebibytesEach() + "m",
                    "--work-dir",
                    own.toString(),
                    address));
        }
        await(master, REGISTERED, size.workers(), cancelled);
    }

    /** Waits until the log of the master has a line that often. */
    private List<MatchResult> await(ClusterMember master, Pattern line, int times, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            List<MatchResult> told = master.told(line);
            if (told.size() >= times) {
                return told;
            }
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            for (ClusterMember member : members) {
                if (!member.process().isAlive()) {
                    throw failed("ended", member);
                }
            }
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw failed("were not there after %d seconds".formatted(PATIENCE_SECONDS), master);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static ExplainedException failed(String how, ClusterMember member) {
        return new ExplainedException(
                "Spark's master and workers %s while they were started on this computer. What they said last is in %s. Try it again, or train here."
                        .formatted(how, member.log()));
    }

    private static String randomSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Such as {@code spark://127.0.0.1:40123}. */
    public String address() {
        return address;
    }

    /** What Spark calls {@code spark.authenticate.secret}. */
    String secret() {
        return secret;
    }

    Size size() {
        return size;
    }

    /** The workers' processes, in the order of their folders. */
    public List<ProcessHandle> workers() {
        return members.stream().skip(1).map(ClusterMember::process).toList();
    }

    private synchronized void end() {
        CompletableFuture.allOf(members.stream()
                        .flatMap(ClusterMember::kill)
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture[]::new))
                .join();
        members.forEach(ClusterMember::removeScratch);
    }

    /** Kills the master, the workers and what they started, and waits until they are gone. What they wrote stays, but for temporary files. */
    @Override
    public void close() {
        end();
        try {
            removeHook.run();
        } catch (IllegalStateException ending) {
            // Nothing is left to do for it.
        }
    }
}
