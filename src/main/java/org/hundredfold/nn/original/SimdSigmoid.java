package org.hundredfold.nn.original;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code 1 / (1 + exp(-z))} for whole vectors, within 1e-15 of the true value. With {@code z = r - n ln 2} for a whole
 * n, {@code exp(-z) = 2^n exp(-r)}; {@code |r| < 0.35}, so that the power series is short. NaN stays NaN.
 */
final class SimdSigmoid {
    private static final VectorSpecies<Double> LANES = SimdNetwork.LANES;
    private static final DoubleVector ZERO = all(0);
    private static final DoubleVector ONE = all(1);
    /** Beyond it the exponent of {@code 2^n} has no room, and the sigmoid is 0 or 1. */
    private static final DoubleVector FAR = all(708);

    private static final DoubleVector MINUS_FAR = all(-708);
    private static final DoubleVector PER_LN2 = all(-1 / Math.log(2));
    private static final DoubleVector LN2_HIGH = all(0x1.62e42fefa39efp-1);
    private static final DoubleVector LN2_LOW = all(0x1.abc9e3b39803fp-56);
    /** Added to a number of moderate size, it leaves the nearest whole number in the lowest bits. */
    private static final DoubleVector ROUND = all(0x1.8p52);

    private static final DoubleVector C2 = all(1 / 2.0);
    private static final DoubleVector C3 = all(-1 / 6.0);
    private static final DoubleVector C4 = all(1 / 24.0);
    private static final DoubleVector C5 = all(-1 / 120.0);
    private static final DoubleVector C6 = all(1 / 720.0);
    private static final DoubleVector C7 = all(-1 / 5040.0);
    private static final DoubleVector C8 = all(1 / 40320.0);
    private static final DoubleVector C9 = all(-1 / 362880.0);
    private static final DoubleVector C10 = all(1 / 3628800.0);
    private static final DoubleVector C11 = all(-1 / 39916800.0);
    private static final DoubleVector C12 = all(1 / 479001600.0);

    private SimdSigmoid() {}

    /**
     * Outputs of the hidden units for picture m of the block, their sums made up for the updates within the block. The
     * series is summed by halves of halves rather than term by term: so the terms do not wait for each other. Too long a method to be inlined, which is as well: its
     * callers would grow beyond what the compiler is willing to optimise.
     */
    static void answer(FusedNetwork network, int m) {
        double[] slopes = network.slopes;
        int height = network.height;
        for (int j = 0; j < height; j += LANES.length()) {
            DoubleVector z = DoubleVector.fromArray(LANES, network.sums, m * height + j);
            for (int before = 0; before < m; before++) {
                z = DoubleVector.fromArray(LANES, slopes, before * height + j)
                        .fma(all(network.products[m * FusedNetwork.BLOCK + before]), z);
            }
            DoubleVector rounded = z.fma(PER_LN2, ROUND);
            DoubleVector n = rounded.sub(ROUND);
            DoubleVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, z));
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector from0 = r.fma(C3, C2).fma(r2, ONE.sub(r));
            DoubleVector from4 = r.fma(C7, C6).fma(r2, r.fma(C5, C4));
            DoubleVector from8 = r4.fma(C12, r.fma(C11, C10).fma(r2, r.fma(C9, C8)));
            DoubleVector series = from8.fma(r4.mul(r4), from4.fma(r4, from0));
            DoubleVector exp = series.reinterpretAsLongs()
                    .add(rounded.reinterpretAsLongs().lanewise(LSHL, 52))
                    .reinterpretAsDoubles();
            ONE.div(exp.add(ONE))
                    .blend(ZERO, z.compare(LT, MINUS_FAR))
                    .blend(ONE, z.compare(GT, FAR))
                    .intoArray(network.h, j);
        }
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(LANES, value);
    }
}
