package org.hundredfold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hundredfold.nn.ConvolutionWork;
import org.hundredfold.nn.Shape;

/**
 * What a 3x3 convolution with ReLU and pooling takes, microseconds a batch.
 *
 * @param shape in words
 * @param product time of the forward pass's matrix product alone
 * @param peers PyTorch's times in the same minute, with its best number of threads; none without it
 */
public record ConvolutionSpeed(
        String shape, int workers, Timing forward, Timing backward, Timing product, List<Beside> peers) {
    private static final int BATCH = 64;

    /** What a peer took. */
    public record Beside(String version, Timing forward, Timing backward) {}

    /** A shape to measure. */
    private record Case(Shape input, int maps) {
        String words() {
            return "%d x %s to %d".formatted(BATCH, input, maps);
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(new Shape(1, 28, 28), 16),
            new Case(new Shape(3, 32, 32), 16),
            new Case(new Shape(16, 16, 16), 32));

    public static List<ConvolutionSpeed> measure(Effort effort, String python, Consumer<String> progress) {
        List<ConvolutionSpeed> speeds = new ArrayList<>();
        int workers = Runtime.getRuntime().availableProcessors();
        for (Case each : CASES) {
            progress.accept("Convolving " + each.words());
            try (ConvolutionWork work = new ConvolutionWork(each.input(), each.maps(), BATCH, workers)) {
                work.forward();
                Timing[] times = Interleaved.time(
                        List.of(times(work::forward), times(work::backward), times(work::product)), effort);
                List<Beside> peers = ConvolutionPeer.measure(new Python(python), each.input(), each.maps(), BATCH)
                        .map(found -> new Beside(found.version(), found.forward(), found.backward()))
                        .stream()
                        .toList();
                speeds.add(new ConvolutionSpeed(each.words(), workers, times[0], times[1], times[2], peers));
            }
        }
        return speeds;
    }

    private static IntConsumer times(Runnable work) {
        return count -> {
            for (int i = 0; i < count; i++) {
                work.run();
            }
        };
    }

    /** As a table, best of several and the median behind it. */
    public static Table table(List<ConvolutionSpeed> speeds) {
        return new Table(
                "Convolution 3x3 with ReLU and pooling, microseconds a batch: best (median)",
                List.of("batch", "forward", "PyTorch", "back", "PyTorch", "product alone"),
                speeds.stream()
                        .map(speed -> List.of(
                                speed.shape(),
                                words(Optional.of(speed.forward())),
                                words(speed.peers().stream()
                                        .map(Beside::forward)
                                        .findFirst()),
                                words(Optional.of(speed.backward())),
                                words(speed.peers().stream()
                                        .map(Beside::backward)
                                        .findFirst()),
                                words(Optional.of(speed.product()))))
                        .toList());
    }

    private static String words(Optional<Timing> timing) {
        return timing.map(time -> "%.0f (%.0f)".formatted(time.best(), time.median()))
                .orElse("-");
    }
}
