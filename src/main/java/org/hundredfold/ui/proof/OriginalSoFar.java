package org.hundredfold.ui.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.Difference;
import org.hundredfold.proof.OriginalStep;
import org.hundredfold.proof.Updates;

/**
 * A proof of the original network while it runs.
 *
 * @param latest of every way that has begun
 * @param compared the steps after which weights were compared, in order
 */
public record OriginalSoFar(Updates total, Map<Way, OriginalStep> latest, List<OriginalStep> compared) {
    public OriginalSoFar {
        latest = Map.copyOf(latest);
        compared = List.copyOf(compared);
    }

    static OriginalSoFar nothing(Updates total) {
        return new OriginalSoFar(total, Map.of(), List.of());
    }

    OriginalSoFar with(List<OriginalStep> arrived) {
        Map<Way, OriginalStep> newest = new EnumMap<>(Way.class);
        newest.putAll(latest);
        arrived.forEach(step -> newest.put(step.way(), step));
        List<OriginalStep> all = new ArrayList<>(compared);
        arrived.stream().filter(step -> step.difference().isPresent()).forEach(all::add);
        return new OriginalSoFar(total, newest, all);
    }

    /** Best time of an update, microseconds; NaN before the first. */
    public double micros(Way way) {
        return Optional.ofNullable(latest.get(way)).map(OriginalStep::micros).orElse(Double.NaN);
    }

    /** How many times faster than the loops; NaN before the first update of both. */
    public double factor(Way way) {
        return micros(Way.LOOPS) / micros(way);
    }

    /** Updates that the loops have made. */
    public int updates() {
        return done(Way.LOOPS);
    }

    private int done(Way way) {
        return Optional.ofNullable(latest.get(way)).map(OriginalStep::updates).orElse(0);
    }

    /** The comparisons of a way. */
    public List<OriginalStep> compared(Way way) {
        return compared.stream().filter(step -> step.way() == way).toList();
    }

    /** The largest difference of a way from the loops; empty before the first comparison. */
    public Optional<Difference> largest(Way way) {
        return compared(way).stream()
                .map(step -> step.difference().orElseThrow())
                .reduce((a, b) ->
                        new Difference(Math.max(a.absolute(), b.absolute()), Math.max(a.relative(), b.relative())));
    }

    /** Of the ways whose time is known; 0 before any is. */
    public double secondsLeft() {
        return sum((way, micros) -> (total.of(way) - done(way)) * micros) / 1e6;
    }

    /** Of the time that all updates take, [0, 1]; NaN before any is known. */
    public double share() {
        return sum((way, micros) -> done(way) * micros) / sum((way, micros) -> total.of(way) * micros);
    }

    private double sum(ToDoubleBiFunction<Way, Double> ofWay) {
        double sum = 0;
        for (Way way : Way.values()) {
            if (micros(way) > 0) {
                sum += ofWay.applyAsDouble(way, micros(way));
            }
        }
        return sum;
    }
}
