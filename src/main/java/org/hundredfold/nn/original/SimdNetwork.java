package org.hundredfold.nn.original;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The fused update by explicit vectors, of as many lanes as the processor has. Vectors stay within one method or pass
 * through an array: one that crosses a call which the compiler does not inline becomes an object.
 */
final class SimdNetwork extends FusedNetwork {
    /** No more than 512 bits, which is as far as {@link #sum} goes. */
    static final VectorSpecies<Double> LANES =
            DoubleVector.SPECIES_PREFERRED.length() > 8 ? DoubleVector.SPECIES_512 : DoubleVector.SPECIES_PREFERRED;

    private static final int L = LANES.length();
    private static final DoubleVector ONE = all(1);

    SimdNetwork(double[] x, double[] hidden, double[] output, int units, double rate) {
        super(x, hidden, output, units, rate, 2 * L);
    }

    /** Two vectors of units, a and b, share the inputs that are read for them: enough arithmetic for each. */
    @Override
    void pass(int j, int[] learned, int[] next) {
        double[] x = this.x;
        double[] hidden = this.hidden;
        int height = this.height;
        int l0 = learned[0];
        int l1 = learned[1];
        int l2 = learned[2];
        int l3 = learned[3];
        int n0 = next[0];
        int n1 = next[1];
        int n2 = next[2];
        int n3 = next[3];
        int s1 = j + height;
        int s2 = s1 + height;
        int s3 = s2 + height;
        DoubleVector slopeA0 = at(slopes, j);
        DoubleVector slopeA1 = at(slopes, s1);
        DoubleVector slopeA2 = at(slopes, s2);
        DoubleVector slopeA3 = at(slopes, s3);
        DoubleVector slopeB0 = at(slopes, j + L);
        DoubleVector slopeB1 = at(slopes, s1 + L);
        DoubleVector slopeB2 = at(slopes, s2 + L);
        DoubleVector slopeB3 = at(slopes, s3 + L);
        DoubleVector a0 = DoubleVector.zero(LANES);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector a3 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector b3 = a0;
        for (int i = 0; i < inputs; i++) {
            int w = i * height + j;
            DoubleVector x0 = all(x[l0 + i]);
            DoubleVector x1 = all(x[l1 + i]);
            DoubleVector x2 = all(x[l2 + i]);
            DoubleVector x3 = all(x[l3 + i]);
            DoubleVector a = x3.fma(slopeA3, x2.fma(slopeA2, x1.fma(slopeA1, x0.fma(slopeA0, at(hidden, w)))));
            DoubleVector b = x3.fma(slopeB3, x2.fma(slopeB2, x1.fma(slopeB1, x0.fma(slopeB0, at(hidden, w + L)))));
            a.intoArray(hidden, w);
            b.intoArray(hidden, w + L);
            x0 = all(x[n0 + i]);
            x1 = all(x[n1 + i]);
            x2 = all(x[n2 + i]);
            x3 = all(x[n3 + i]);
            a0 = x0.fma(a, a0);
            a1 = x1.fma(a, a1);
            a2 = x2.fma(a, a2);
            a3 = x3.fma(a, a3);
            b0 = x0.fma(b, b0);
            b1 = x1.fma(b, b1);
            b2 = x2.fma(b, b2);
            b3 = x3.fma(b, b3);
        }
        a0.intoArray(sums, j);
        a1.intoArray(sums, s1);
        a2.intoArray(sums, s2);
        a3.intoArray(sums, s3);
        b0.intoArray(sums, j + L);
        b1.intoArray(sums, s1 + L);
        b2.intoArray(sums, s2 + L);
        b3.intoArray(sums, s3 + L);
    }

    @Override
    double product(int a, int b) {
        double[] x = this.x;
        DoubleVector sum = DoubleVector.zero(LANES);
        int whole = LANES.loopBound(inputs);
        for (int i = 0; i < whole; i += L) {
            sum = at(x, a + i).fma(at(x, b + i), sum);
        }
        double product = sum(sum);
        for (int i = whole; i < inputs; i++) {
            product += x[a + i] * x[b + i];
        }
        return product;
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
        double sum = v.lane(0);
        if (L >= 2) {
            sum += v.lane(1);
        }
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
