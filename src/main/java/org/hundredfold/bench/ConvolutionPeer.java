package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hundredfold.nn.Shape;

/** What PyTorch takes for a convolution. */
record ConvolutionPeer(
        @JsonProperty("version") String version,
        @JsonProperty("runs") List<Run> runs) {
    private static final String PROGRAM = "convolution_peer.py";

    /** Microseconds. */
    record Run(
            @JsonProperty("threads") int threads,
            @JsonProperty("order") String order,
            @JsonProperty("forward_best") double forwardBest,
            @JsonProperty("forward_median") double forwardMedian,
            @JsonProperty("backward_best") double backwardBest,
            @JsonProperty("backward_median") double backwardMedian) {}

    /** Empty where Python has no PyTorch. */
    static Optional<ConvolutionPeer> measure(Python python, Shape input, int maps, int batch) {
        if (python.run(Set.of(), List.of("-c", "import torch")).exitCode() != 0) {
            return Optional.empty();
        }
        Program.Output output = python.run(
                Set.of(), List.of("-c", program(), "" + batch, "" + input.channels(), "" + input.height(), "" + maps));
        return Optional.of(Peers.parse(ConvolutionPeer.class, PROGRAM, output.lines()));
    }

    private static String program() {
        try (InputStream text = ConvolutionPeer.class.getResourceAsStream(PROGRAM)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the number of threads and order that are fastest. */
    Timing forward() {
        Run best = fastest(Run::forwardBest);
        return new Timing(best.forwardBest(), best.forwardMedian());
    }

    /** See {@link #forward}. */
    Timing backward() {
        Run best = fastest(Run::backwardBest);
        return new Timing(best.backwardBest(), best.backwardMedian());
    }

    private Run fastest(ToDoubleFunction<Run> time) {
        return runs.stream().min(Comparator.comparingDouble(time)).orElseThrow();
    }
}
