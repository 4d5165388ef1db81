package org.hundredfold.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Asks a running {@code serve} at a fixed rate, whatever it answers, and prints what came of it: {@code URL FOLDER RATE SECONDS}, with
 * the server's process id as a fifth to see its memory. Waiting times count from the moment at which a question was due.
 */
final class ServeLoad {
    private static final int CALLERS = 16;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger failures = new AtomicInteger();
    private final ConcurrentSkipListMap<Long, Integer> waits = new ConcurrentSkipListMap<>();

    private ServeLoad() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> pictures;
        try (Stream<Path> files = Files.walk(Path.of(arguments[1]))) {
            pictures = files.filter(Files::isRegularFile)
                    .sorted()
                    .limit(1000)
                    .map(ServeLoad::read)
                    .toList();
        }
        new ServeLoad()
                .run(
                        URI.create(arguments[0]).resolve("classify"),
                        pictures,
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        arguments.length > 4 ? arguments[4] : "");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void run(URI url, List<byte[]> pictures, int rate, int seconds, String process) throws Exception {
        ScheduledExecutorService callers = Executors.newScheduledThreadPool(CALLERS);
        long start = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = i * 1_000_000_000L / rate;
            byte[] picture = pictures.get(i % pictures.size());
            callers.schedule(() -> ask(url, picture, start + due), due, TimeUnit.NANOSECONDS);
        }
        callers.shutdown();
        tellMemory(process, 0);
        for (int second = 1; !callers.awaitTermination(1, TimeUnit.SECONDS); second++) {
            if (second % 20 == 0) {
                tellMemory(process, second);
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        int answered = waits.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%d answered in %.1f s, %.1f a second; %d failed; half within %.1f ms, 99 %% within %.1f ms, all within %.1f ms%n",
                answered, took, answered / took, failures.get(), within(0.5), within(0.99), within(1));
        tellMemory(process, Math.round(took));
    }

    private void ask(URI url, byte[] picture, long due) {
        try {
            int status = client.send(
                            HttpRequest.newBuilder(url)
                                    .POST(BodyPublishers.ofByteArray(picture))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
            if (status == 200) {
                waits.merge((System.nanoTime() - due) / 100_000, 1, Integer::sum);
            } else {
                failures.incrementAndGet();
            }
        } catch (IOException | InterruptedException e) {
            failures.incrementAndGet();
        }
    }

    private double within(double share) {
        long wanted = Math.round(
                share * waits.values().stream().mapToInt(Integer::intValue).sum());
        long seen = 0;
        for (var each : waits.entrySet()) {
            seen += each.getValue();
            if (seen >= wanted) {
                return each.getKey() / 10.0;
            }
        }
        return Double.NaN;
    }

    private static void tellMemory(String process, long second) throws IOException, InterruptedException {
        if (!process.isEmpty()) {
            System.out.println("after %d s:".formatted(second));
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "grep VmRSS /proc/%1$s/status; jcmd %1$s GC.heap_info | grep 'heap'".formatted(process))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }
}
