package org.hundredfold.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.UnreadablePictureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers pictures over HTTP, to programs on this computer alone: it listens on the loopback address only. */
public final class PictureServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureServer.class);
    private static final String CLASSIFY = "/classify";

    /** Not the name, which may lead to another address. */
    private static final String ADDRESS = "127.0.0.1";

    /** Senders that stall hold a thread until their time is over, and others must be heard meanwhile. */
    private static final int THREADS_PER_PLACE = 8;

    static {
        // Java's server reads them once, when the first one is made.
        setIfUnset("maxReqTime", "10"); // seconds for a whole request to come in
        setIfUnset("nodelay", "true"); // else head and body of an answer are 40 ms apart
    }

    private final Limits limits;
    private final Map<String, Object> about;
    private final PictureAnswering answering;
    private final Semaphore memory;
    private final Semaphore places;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final FailureLog failures = new FailureLog(LOG, System::nanoTime);
    private final HttpServer server;
    private final ExecutorService threads;
    private volatile boolean closing;

    /**
     * Starts to answer.
     *
     * @param port to listen on; 0 for any that is free
     * @param about what GET / tells
     * @throws ExplainedException if the port cannot be listened on
     */
    public PictureServer(int port, Limits limits, Map<String, Object> about, PictureAnswering answering) {
        this.limits = limits;
        this.about = about;
        this.answering = answering;
        memory = new Semaphore((int) (limits.allBytes() / Share.PIECE));
        places = new Semaphore(limits.requests());
        server = listening(port);
        threads = new WaitingThreads(THREADS_PER_PLACE * limits.requests());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        LOG.info("Answering at {}", url());
    }

    private static void setIfUnset(String name, String value) {
        String property = "sun.net.httpserver." + name;
        System.setProperty(property, System.getProperty(property, value));
    }

    private static HttpServer listening(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(ADDRESS, port), 0);
        } catch (BindException taken) {
            throw new ExplainedException(
                    "Port %d cannot be listened on: %s. Choose another one with --port, or --port 0 for any that is free."
                            .formatted(port, taken.getMessage()),
                    taken);
        } catch (IOException e) {
            throw new ExplainedException(
                    "This computer lets nothing listen on port %d: %s.".formatted(port, e.getMessage()), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where GET tells about it, with a slash at the end. */
    public String url() {
        return "http://%s:%d/".formatted(ADDRESS, port());
    }

    private void handle(HttpExchange exchange) {
        try (Share share = new Share(memory, places)) {
            answer(exchange, share);
        }
    }

    private void answer(HttpExchange exchange, Share share) {
        try {
            replyInAnyCase(exchange, share).send(exchange);
        } catch (IOException gone) {
            LOG.debug("The caller is gone or was too slow", gone);
        } finally {
            exchange.close();
        }
    }

    private Reply replyInAnyCase(HttpExchange exchange, Share share) {
        try {
            return reply(exchange, share);
        } catch (ExplainedException e) {
            failures.write(e);
            return Reply.refused(500, e.getMessage());
        } catch (RuntimeException | Error e) {
            failures.write(e);
            return Reply.refused(500, "Something unexpected went wrong. The log tells more.");
        }
    }

    private Reply reply(HttpExchange exchange, Share share) {
        if (closing) {
            return busy();
        }
        Optional<String> refusal = Callers.refusal(exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            return Reply.refused(403, refusal.get());
        }
        return switch (String.valueOf(exchange.getRequestURI().getPath())) {
            case "/" -> allowed("GET", exchange).orElseGet(() -> Reply.done(about));
            case CLASSIFY -> allowed("POST", exchange).orElseGet(() -> classify(exchange, share));
            default -> Reply.refused(404, "There is only %s, and / which tells how to call it.".formatted(CLASSIFY));
        };
    }

    private Reply busy() {
        return later("The server is busy: it answers %d requests at a time. Ask again.".formatted(limits.requests()));
    }

    private Reply later(String sentence) {
        return Reply.refused(503, closing ? "The server is ending." : sentence).with("Retry-After", "1");
    }

    private static Optional<Reply> allowed(String method, HttpExchange exchange) {
        return exchange.getRequestMethod().equals(method)
                ? Optional.empty()
                : Optional.of(Reply.refused(405, "Only %s is answered here.".formatted(method))
                        .with("Allow", method));
    }

    /** A place is taken once the picture is there: who stalls while sending holds none. */
    private Reply classify(HttpExchange exchange, Share share) {
        if (isTooLarge(exchange)) {
            return tooLarge();
        }
        Optional<byte[]> read;
        try {
            read = share.read(exchange.getRequestBody(), limits.bytes() + 1);
        } catch (IOException | IndexOutOfBoundsException e) { // the second is how Java's server takes lengths below 0
            LOG.debug("A picture did not come to its end", e);
            return Reply.refused(400, "The picture did not come to its end as it was announced. Send all of it.");
        }
        if (read.isEmpty()) {
            share.close();
            return later("The server is busy: the pictures that are being sent fill its memory. Ask again.");
        }
        if (read.get().length > limits.bytes()) {
            share.close();
            return tooLarge();
        }
        return share.takePlace() && !closing ? onAProcessor(read.get()) : busy();
    }

    private boolean isTooLarge(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && Long.parseLong(length.strip()) > limits.bytes();
    }

    private Reply tooLarge() {
        return Reply.refused(
                413, "The picture is larger than %d MB. Send a smaller one.".formatted(limits.bytes() >> 20));
    }

    /** So that no more pictures are unpacked in memory at a time than there are processors. */
    private Reply onAProcessor(byte[] file) {
        try {
            if (!processors.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try {
            return Reply.done(answering.answer(file));
        } catch (UnreadablePictureException e) {
            return Reply.refused(422, "The picture " + e.getMessage() + ".");
        } finally {
            processors.release();
        }
    }

    /** Takes no more requests, waits a while for those that are being answered, and ends. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            places.tryAcquire(limits.requests(), limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
        failures.close();
        LOG.info("Ended");
    }
}
