package org.hundredfold.nn.original;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The fused update by explicit vectors, of as many lanes as the processor has. */
final class SimdNetwork extends FusedNetwork {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorMask<Double> ODD = VectorMask.fromLong(SPECIES, 0xAAAAAAAAAAAAAAAAL);
    private static final VectorShuffle<Double> SWAP1 = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);
    private static final VectorShuffle<Double> SWAP2 = VectorShuffle.fromOp(SPECIES, i -> (i ^ 2) % LANES);
    private static final VectorShuffle<Double> SWAP4 = VectorShuffle.fromOp(SPECIES, i -> (i ^ 4) % LANES);
    private static final VectorMask<Double>[] PAIRS = pairs();

    private final double[] partial;
    SimdNetwork(double[] hidden, double[] output, int units, int outputs, double rate) {
        super(hidden, output, units, outputs, rate, LANES);
        partial = new double[BLOCK * padded * LANES];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static VectorMask<Double>[] pairs() {
        VectorMask[] masks = new VectorMask[LANES / 2];
        for (int p = 0; p < masks.length; p++) {
            masks[p] = VectorMask.fromLong(SPECIES, 3L << (2 * p));
        }
        return masks;
    }

    @Override
    void pass(double[] x, int learned, int next) {
        for (int j = 0; j < units; j += 2) {
            pass(x, learned, next, j);
        }
        for (int m = 0; m < BLOCK; m++) {
            collect(m);
        }
    }

    private void pass(double[] x, int learned, int next, int j) {
        double[] hidden = this.hidden, slopes = this.slopes, partial = this.partial;
        int width = this.width;
        int l1 = learned + width, l2 = l1 + width, l3 = l2 + width;
        int n1 = next + width, n2 = n1 + width, n3 = n2 + width;
        int a = j * width, b = a + width;
        int s0 = j, s1 = s0 + padded, s2 = s1 + padded, s3 = s2 + padded;
        DoubleVector sa0 = all(slopes[s0]), sa1 = all(slopes[s1]), sa2 = all(slopes[s2]), sa3 = all(slopes[s3]);
        DoubleVector sb0 = all(slopes[s0 + 1]), sb1 = all(slopes[s1 + 1]), sb2 = all(slopes[s2 + 1]), sb3 = all(slopes[s3 + 1]);
        DoubleVector a0 = DoubleVector.zero(SPECIES), a1 = a0, a2 = a0, a3 = a0;
        DoubleVector b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        for (int i = 0; i < width; i += LANES) {
            DoubleVector x0 = at(x, learned + i), x1 = at(x, l1 + i), x2 = at(x, l2 + i), x3 = at(x, l3 + i);
            DoubleVector wa = x3.fma(sa3, x2.fma(sa2, x1.fma(sa1, x0.fma(sa0, at(hidden, a + i)))));
            DoubleVector wb = x3.fma(sb3, x2.fma(sb2, x1.fma(sb1, x0.fma(sb0, at(hidden, b + i)))));
            wa.intoArray(hidden, a + i);
            wb.intoArray(hidden, b + i);
            DoubleVector y0 = at(x, next + i), y1 = at(x, n1 + i), y2 = at(x, n2 + i), y3 = at(x, n3 + i);
            a0 = y0.fma(wa, a0);
            a1 = y1.fma(wa, a1);
            a2 = y2.fma(wa, a2);
            a3 = y3.fma(wa, a3);
            b0 = y0.fma(wb, b0);
            b1 = y1.fma(wb, b1);
            b2 = y2.fma(wb, b2);
            b3 = y3.fma(wb, b3);
        }
        int p0 = j * LANES, p1 = p0 + padded * LANES, p2 = p1 + padded * LANES, p3 = p2 + padded * LANES;
        a0.intoArray(partial, p0);
        a1.intoArray(partial, p1);
        a2.intoArray(partial, p2);
        a3.intoArray(partial, p3);
        b0.intoArray(partial, p0 + LANES);
        b1.intoArray(partial, p1 + LANES);
        b2.intoArray(partial, p2 + LANES);
        b3.intoArray(partial, p3 + LANES);
    }

    private void collect(int m) {
        for (int g = 0; g < units; g += LANES) {
            DoubleVector z = DoubleVector.zero(SPECIES);
            int end = Math.min(units - g, LANES);
            for (int j = 0; j < end; j += 2) {
                int p = (m * padded + g + j) * LANES;
                z = z.blend(sums(at(partial, p), at(partial, p + LANES)), PAIRS[j / 2]);
            }
            z.intoArray(sums, m * padded + g);
        }
    }

    @Override
    void learn(int m, double[] products, int product, double[] targets, int target) {
        answerHidden(m * padded, products, product, m);
        for (int k = 0; k < outputs; k++) {
            answer(k);
            learn(m * padded, k, targets[target + k]);
        }
    }

    private void answerHidden(int row, double[] products, int product, int before) {
        double[] slopes = this.slopes;
        for (int g = 0; g < padded; g += LANES) {
            DoubleVector z = at(sums, row + g);
            for (int m = 0; m < before; m++) {
                z = at(slopes, m * padded + g).fma(all(products[product + m]), z);
            }
            sigmoid(z).intoArray(h, g);
            ZERO.intoArray(slopes, row + g);
        }
    }

    private void answer(int k) {
        double[] h = this.h, output = this.output;
        int o = k * padded;
        DoubleVector z = DoubleVector.zero(SPECIES);
        for (int g = 0; g < padded; g += LANES) {
            z = at(h, g).fma(at(output, o + g), z);
        }
        sigmoid(sum(z)).intoArray(answers, k);
    }

    private void learn(int row, int k, double target) {
        double[] slopes = this.slopes, h = this.h, output = this.output;
        int o = k * padded;
        DoubleVector a = at(answers, k);
        DoubleVector step = all(target).sub(a).mul(rate).mul(a.mul(ONE.sub(a)));
        for (int g = 0; g < padded; g += LANES) {
            DoubleVector hg = at(h, g), og = at(output, o + g), sg = at(slopes, row + g);
            og.mul(hg.mul(ONE.sub(hg))).fma(step, sg).intoArray(slopes, row + g);
            step.mul(at(live, g)).fma(hg, og).intoArray(output, o + g);
        }
    }

    /** The sum of a's lanes in all even lanes, that of b's in all odd ones. */
    private static DoubleVector sums(DoubleVector a, DoubleVector b) {
        return across(a.blend(b, ODD).add(b.blend(a, ODD).rearrange(SWAP1)));
    }

    private static DoubleVector sum(DoubleVector a) {
        return across(a.add(a.rearrange(SWAP1)));
    }

    private static DoubleVector across(DoubleVector pairs) {
        DoubleVector sum = pairs;
        if (LANES > 2) {
            sum = sum.add(sum.rearrange(SWAP2));
        }
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(SWAP4));
        }
        return sum;
    }

    private static final DoubleVector ZERO=all(0), ONE = all(1), MAGIC=all(0x1.8p52), LOG2E=all(-1/Math.log(2)), HI=all(0x1.62e42fefa39efp-1), LO=all(0x1.abc9e3b39803fp-56),LOW=all(-708),HIGH=all(708),
       C2=all(.5),C3=all(-1/6.),C4=all(1/24.),C5=all(-1/120.),C6=all(1/720.),C7=all(-1/5040.),C8=all(1/40320.),C9=all(-1/362880.),C10=all(1/3628800.),C11=all(-1/39916800.),C12=all(1/479001600.);
    static DoubleVector sigmoid(DoubleVector z) {
        DoubleVector m=z.fma(LOG2E,MAGIC);
        DoubleVector n=m.sub(MAGIC);
        DoubleVector r=n.fma(HI,z); r=n.fma(LO,r);
        DoubleVector r2=r.mul(r), r4=r2.mul(r2), r8=r4.mul(r4);
        DoubleVector p01=ONE.sub(r);
        DoubleVector p23=r.fma(C3,C2);
        DoubleVector p45=r.fma(C5,C4);
        DoubleVector p67=r.fma(C7,C6);
        DoubleVector p89=r.fma(C9,C8);
        DoubleVector pab=r.fma(C11,C10);
        DoubleVector q0=p23.fma(r2,p01), q4=p67.fma(r2,p45), q8=r4.fma(C12,pab.fma(r2,p89));
        DoubleVector e=q8.fma(r8,q4.fma(r4,q0));
        LongVector k=m.reinterpretAsLongs().lanewise(LSHL,52);
        DoubleVector ex=e.reinterpretAsLongs().add(k).reinterpretAsDoubles();
        DoubleVector s=ONE.div(ex.add(ONE));
        return s.blend(ZERO, z.compare(LT,LOW)).blend(ONE, z.compare(GT,HIGH));
    }

    private static DoubleVector at(double[] values, int index) {
        return DoubleVector.fromArray(SPECIES, values, index);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
