package org.hundredfold.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/**
 * Trains the original network in every way from the same start on the same pictures in the same order, side by side,
 * and compares times and weights with those of the nested loops whenever both have made as many updates.
 */
public final class OriginalProof {
    /** Updates of the warm-up at most, per update that is timed. */
    private static final long WARM_UPS = 100;

    private final OriginalSetup setup;
    private final Updates updates;

    public OriginalProof(OriginalSetup setup, Updates updates) {
        this.setup = setup;
        this.updates = updates;
    }

    /**
     * @param listener told of every way's progress, on the calling thread
     * @param cancelled asked several times a second
     * @throws CancellationException if it was cancelled
     */
    public OriginalResult run(Consumer<OriginalStep> listener, BooleanSupplier cancelled) {
        warmUp(cancelled);
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Way way : Way.values()) {
                contenders.add(new Contender(way, setup, updates));
            }
            return compare(contenders, listener, cancelled);
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private void warmUp(BooleanSupplier cancelled) {
        for (Way way : Way.values()) {
            try (OriginalTraining training = way.begin(setup.samples(), setup.start(), setup.rate())) {
                WarmUp.run(training, WARM_UPS * updates.of(way), cancelled);
            }
        }
    }

    private OriginalResult compare(
            List<Contender> contenders, Consumer<OriginalStep> listener, BooleanSupplier cancelled) {
        Map<Way, Difference> largest = new EnumMap<>(Way.class);
        for (int checkpoint : updates.checkpoints()) {
            OriginalWeights loops = null;
            for (Contender contender : contenders) {
                boolean takesPart = contender.done() < checkpoint && checkpoint <= contender.limit;
                contender.trainUntil(checkpoint, () -> listener.accept(step(contender, Optional.empty())), cancelled);
                loops = contender.way == Way.LOOPS ? contender.weights() : loops;
                if (takesPart) {
                    Difference difference = Difference.between(loops, contender.weights());
                    largest.merge(contender.way, difference, Difference::or);
                    listener.accept(step(contender, Optional.of(difference)));
                }
            }
        }
        return result(contenders, largest);
    }

    private static OriginalStep step(Contender contender, Optional<Difference> difference) {
        return new OriginalStep(contender.way, contender.done(), contender.micros(), difference);
    }

    private OriginalResult result(List<Contender> contenders, Map<Way, Difference> largest) {
        double loops = contenders.get(0).micros();
        return new OriginalResult(
                setup,
                contenders.stream()
                        .map(contender -> new WayResult(
                                contender.way,
                                contender.done(),
                                contender.micros(),
                                loops / contender.micros(),
                                largest.get(contender.way),
                                contender.weights()))
                        .toList());
    }
}
