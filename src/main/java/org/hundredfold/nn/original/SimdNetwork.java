package org.hundredfold.nn.original;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** The fused update by explicit vectors, of as many lanes as the processor has. */
final class SimdNetwork extends FusedNetwork {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final DoubleVector ONE = all(1);

    private final VectorMask<Double> last;

    SimdNetwork(double[] hidden, double[] output, int units, double rate) {
        super(hidden, output, units, rate, L);
        last = LANES.indexInRange(width - L, inputs());
    }

    @Override
    void take(int m, double[] x, int from) {
        double[] coming = this.coming;
        int whole = width - L;
        for (int i = 0; i < whole; i += L) {
            at(x, from + i).intoArray(coming, BLOCK * i + m * L);
        }
        DoubleVector.fromArray(LANES, x, from + whole, last).intoArray(coming, BLOCK * whole + m * L);
    }

    @Override
    void multiply() {
        double[] coming = this.coming;
        DoubleVector p10 = DoubleVector.zero(LANES);
        DoubleVector p20 = p10;
        DoubleVector p21 = p10;
        DoubleVector p30 = p10;
        DoubleVector p31 = p10;
        DoubleVector p32 = p10;
        for (int i = 0; i < BLOCK * width; i += BLOCK * L) {
            DoubleVector x0 = at(coming, i);
            DoubleVector x1 = at(coming, i + L);
            DoubleVector x2 = at(coming, i + 2 * L);
            DoubleVector x3 = at(coming, i + 3 * L);
            p10 = x1.fma(x0, p10);
            p20 = x2.fma(x0, p20);
            p21 = x2.fma(x1, p21);
            p30 = x3.fma(x0, p30);
            p31 = x3.fma(x1, p31);
            p32 = x3.fma(x2, p32);
        }
        products[BLOCK] = sum(p10);
        products[2 * BLOCK] = sum(p20);
        products[2 * BLOCK + 1] = sum(p21);
        products[3 * BLOCK] = sum(p30);
        products[3 * BLOCK + 1] = sum(p31);
        products[3 * BLOCK + 2] = sum(p32);
    }

    @Override
    void pass() {
        for (int j = 0; j < units; j += 2) {
            pass(j);
        }
    }

    /** Two units a and b at a time: enough arithmetic for each value that is read, and few enough sums for the registers. */
    private void pass(int j) {
        double[] hidden = this.hidden;
        double[] block = this.block;
        double[] coming = this.coming;
        int weights = j * width;
        int s1 = j + height;
        int s2 = s1 + height;
        int s3 = s2 + height;
        DoubleVector slopeA0 = all(slopes[j]);
        DoubleVector slopeA1 = all(slopes[s1]);
        DoubleVector slopeA2 = all(slopes[s2]);
        DoubleVector slopeA3 = all(slopes[s3]);
        DoubleVector slopeB0 = all(slopes[j + 1]);
        DoubleVector slopeB1 = all(slopes[s1 + 1]);
        DoubleVector slopeB2 = all(slopes[s2 + 1]);
        DoubleVector slopeB3 = all(slopes[s3 + 1]);
        DoubleVector a0 = DoubleVector.zero(LANES);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        for (int i = 0; i < width; i += L) {
            int w = weights + 2 * i;
            int x = BLOCK * i;
            DoubleVector x0 = at(block, x);
            DoubleVector x1 = at(block, x + L);
            DoubleVector x2 = at(block, x + 2 * L);
            DoubleVector x3 = at(block, x + 3 * L);
            DoubleVector a = x3.fma(slopeA3, x2.fma(slopeA2, x1.fma(slopeA1, x0.fma(slopeA0, at(hidden, w)))));
            DoubleVector b = x3.fma(slopeB3, x2.fma(slopeB2, x1.fma(slopeB1, x0.fma(slopeB0, at(hidden, w + L)))));
            a.intoArray(hidden, w);
            b.intoArray(hidden, w + L);
            x0 = at(coming, x);
            x1 = at(coming, x + L);
            x2 = at(coming, x + 2 * L);
            x3 = at(coming, x + 3 * L);
            a0 = x0.fma(a, a0);
            a1 = x1.fma(a, a1);
            a2 = x2.fma(a, a2);
            a3 = x3.fma(a, a3);
            b0 = x0.fma(b, b0);
            b1 = x1.fma(b, b1);
            b2 = x2.fma(b, b2);
            b3 = x3.fma(b, b3);
        }
        sums[j] = sum(a0);
        sums[j + 1] = sum(b0);
        sums[s1] = sum(a1);
        sums[s1 + 1] = sum(b1);
        sums[s2] = sum(a2);
        sums[s2 + 1] = sum(b2);
        sums[s3] = sum(a3);
        sums[s3 + 1] = sum(b3);
    }

    @Override
    void learn(int m, double[] targets, int from) {
        SimdSigmoid.answer(this, m);
        for (int k = 0; k < outputs; k++) {
            double answer = 1 / (1 + Math.exp(-answer(k * height)));
            answers[k] = answer;
            learn(m * height, k * height, rate * (targets[from + k] - answer) * answer * (1 - answer));
        }
    }

    private double answer(int row) {
        DoubleVector sum = DoubleVector.zero(LANES);
        for (int j = 0; j < height; j += L) {
            sum = at(h, j).fma(at(output, row + j), sum);
        }
        return sum(sum);
    }

    private void learn(int slope, int row, double step) {
        DoubleVector steps = all(step);
        for (int j = 0; j < height; j += L) {
            DoubleVector hj = at(h, j);
            DoubleVector weight = at(output, row + j);
            DoubleVector derivative = hj.mul(ONE.sub(hj));
            weight.mul(derivative).fma(steps, at(slopes, slope + j)).intoArray(slopes, slope + j);
            hj.mul(at(live, j)).fma(steps, weight).intoArray(output, row + j);
        }
    }

    /** Always in the same order, unlike {@code reduceLanes}: the same start has to give the same bits. */
    private static double sum(DoubleVector v) {
        double sum = v.lane(0) + v.lane(1);
        if (L >= 4) {
            sum += v.lane(2) + v.lane(3);
        }
        if (L >= 8) {
            sum += (v.lane(4) + v.lane(5)) + (v.lane(6) + v.lane(7));
        }
        return sum;
    }

    private static DoubleVector at(double[] values, int index) {
        return DoubleVector.fromArray(LANES, values, index);
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(LANES, value);
    }
}
