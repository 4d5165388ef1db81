package org.hundredfold.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hundredfold.model.Novelty.Aspect;

/**
 * Tells pictures like those that a network has learned from, from others. In each aspect a picture is as unlike as it is far
 * from the nearest picture learned from, in what the network makes of it and in its pixels, or, in texture, from the middle one.
 * Of pictures for validation as many are at least as unlike in the aspect where it is worst, whence its share: a conformal test
 * (Vovk, Gammerman and Shafer 2005), which flags about 1 in 100 pictures of the same kind. Immutable.
 *
 * @param known some of the pictures learned from
 * @param roughness of the middle one of them
 * @param usual for each aspect how unlike the pictures for validation are, ascending
 * @param worst of each of them the least of its shares among the others in the three aspects, ascending
 */
public record Familiarity(List<Look> known, double roughness, List<double[]> usual, double[] worst) {
    /** Pictures learned from that are enough to compare with. */
    public static final int KNOWN = 500;
    /** Pictures for validation that are enough to tell what is usual. */
    public static final int USUAL = 1000;
    /** Share of pictures of the same kind that are flagged. */
    private static final double FLAGGED = 0.01;
    /** Pictures for validation without which a picture that is stranger than all of them says nothing: 1 in 20 would be. */
    private static final int ENOUGH = 19;

    public Familiarity {
        known = List.copyOf(known);
        usual = List.copyOf(usual);
    }

    /**
     * @param known at least one picture learned from
     * @param others of the same kind but not learned from; at least one
     */
    public static Familiarity of(List<Look> known, List<Look> others) {
        double roughness = known.stream()
                .mapToDouble(Look::roughness)
                .sorted()
                .skip(known.size() / 2)
                .findFirst()
                .orElseThrow();
        Familiarity bare = new Familiarity(known, roughness, List.of(), new double[0]);
        List<double[]> each = others.parallelStream().map(bare::distances).toList();
        List<double[]> usual = Arrays.stream(Aspect.values())
                .map(aspect -> each.stream()
                        .mapToDouble(of -> of[aspect.ordinal()])
                        .sorted()
                        .toArray())
                .toList();
        Familiarity ranked = new Familiarity(known, roughness, usual, new double[0]);
        double[] worst = each.stream()
                .mapToDouble(own ->
                        DoubleStream.of(ranked.without(own).shares(own)).min().orElseThrow())
                .sorted()
                .toArray();
        return new Familiarity(known, roughness, usual, worst);
    }

    /** The same less one of the pictures for validation: to itself none is strange. */
    private Familiarity without(double[] distances) {
        List<double[]> others = new ArrayList<>();
        for (int aspect = 0; aspect < distances.length; aspect++) {
            double[] sorted = usual.get(aspect);
            int own = below(sorted, distances[aspect]);
            double[] rest = new double[sorted.length - 1];
            System.arraycopy(sorted, 0, rest, 0, own);
            System.arraycopy(sorted, own + 1, rest, own, rest.length - own);
            others.add(rest);
        }
        return new Familiarity(known, roughness, others, worst);
    }

    /** How a picture compares. */
    public Novelty novelty(Look look) {
        double[] shares = shares(distances(look));
        int most = 0;
        for (int aspect = 1; aspect < shares.length; aspect++) {
            most = shares[aspect] < shares[most] ? aspect : most;
        }
        double share = (1.0 + upTo(worst, shares[most])) / (worst.length + 1);
        // With fewer than 99 pictures none is rarer than 1 in 100: then it has to be stranger than all of them.
        boolean flagged = worst.length >= ENOUGH && share <= Math.max(FLAGGED, 1.0 / (worst.length + 1));
        return new Novelty(share, flagged, Aspect.values()[most]);
    }

    private double[] distances(Look look) {
        return new double[] {
            nearest(look.hidden(), true), nearest(look.coarse(), false), Math.abs(look.roughness() - roughness)
        };
    }

    private double nearest(float[] values, boolean hidden) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Look each : known) {
            nearest = Math.min(nearest, squares(values, hidden ? each.hidden() : each.coarse()));
        }
        return Math.sqrt(nearest);
    }

    private static double squares(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            float difference = one[i] - other[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** For each aspect the share of usual pictures that are at least so unlike; below that of the most unlike one the further the less. */
    private double[] shares(double[] distances) {
        double[] shares = new double[distances.length];
        for (int aspect = 0; aspect < shares.length; aspect++) {
            double[] sorted = usual.get(aspect);
            if (sorted.length == 0) {
                shares[aspect] = 1;
                continue;
            }
            double largest = sorted[sorted.length - 1];
            int nearer = below(sorted, distances[aspect]);
            double beyond =
                    Math.max(0, distances[aspect] - largest) / (largest - sorted[sorted.length / 2] + Float.MIN_NORMAL);
            shares[aspect] = (1.0 + sorted.length - nearer) / (sorted.length + 1) / (1 + beyond);
        }
        return shares;
    }

    /** How many are below a value. */
    private static int below(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        int count = at < 0 ? -at - 1 : at;
        while (count > 0 && sorted[count - 1] == value) {
            count--;
        }
        return count;
    }

    private static int upTo(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }
}
