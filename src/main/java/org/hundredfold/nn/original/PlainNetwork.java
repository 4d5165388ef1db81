package org.hundredfold.nn.original;

/** The fused update by plain loops, for where the Vector API is missing. */
final class PlainNetwork extends FusedNetwork {
    PlainNetwork(double[] x, double[] hidden, double[] output, int units, double rate) {
        super(x, hidden, output, units, rate, 2);
    }

    @Override
    double product(int a, int b) {
        double sum = 0;
        for (int i = 0; i < inputs; i++) {
            sum += x[a + i] * x[b + i];
        }
        return sum;
    }

    /** Two units a and b at a time: eight sums that do not wait for each other. */
    @Override
    void pass(int j, int[] learned, int[] next) {
        double[] x = this.x;
        double[] hidden = this.hidden;
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
        double slopeA0 = slopes[j];
        double slopeA1 = slopes[s1];
        double slopeA2 = slopes[s2];
        double slopeA3 = slopes[s3];
        double slopeB0 = slopes[j + 1];
        double slopeB1 = slopes[s1 + 1];
        double slopeB2 = slopes[s2 + 1];
        double slopeB3 = slopes[s3 + 1];
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        for (int i = 0; i < inputs; i++) {
            int w = i * height + j;
            double x0 = x[l0 + i];
            double x1 = x[l1 + i];
            double x2 = x[l2 + i];
            double x3 = x[l3 + i];
            double a = hidden[w] + ((slopeA0 * x0 + slopeA1 * x1) + (slopeA2 * x2 + slopeA3 * x3));
            double b = hidden[w + 1] + ((slopeB0 * x0 + slopeB1 * x1) + (slopeB2 * x2 + slopeB3 * x3));
            hidden[w] = a;
            hidden[w + 1] = b;
            x0 = x[n0 + i];
            x1 = x[n1 + i];
            x2 = x[n2 + i];
            x3 = x[n3 + i];
            a0 += a * x0;
            a1 += a * x1;
            a2 += a * x2;
            a3 += a * x3;
            b0 += b * x0;
            b1 += b * x1;
            b2 += b * x2;
            b3 += b * x3;
        }
        sums[j] = a0;
        sums[s1] = a1;
        sums[s2] = a2;
        sums[s3] = a3;
        sums[j + 1] = b0;
        sums[s1 + 1] = b1;
        sums[s2 + 1] = b2;
        sums[s3 + 1] = b3;
    }

    @Override
    void learn(int m, double[] targets, int from) {
        for (int j = 0; j < units; j++) {
            double z = sums[m * height + j];
            for (int before = 0; before < m; before++) {
                z += slopes[before * height + j] * products[m * BLOCK + before];
            }
            h[j] = sigmoid(z);
        }
        for (int k = 0; k < outputs; k++) {
            double answer = answer(k * height);
            answers[k] = answer;
            learn(m * height, k * height, rate * (targets[from + k] - answer) * answer * (1 - answer));
        }
    }

    private double answer(int row) {
        double z = 0;
        for (int j = 0; j < units; j++) {
            z += h[j] * output[row + j];
        }
        return sigmoid(z);
    }

    private void learn(int slope, int row, double step) {
        for (int j = 0; j < units; j++) {
            slopes[slope + j] += step * output[row + j] * h[j] * (1 - h[j]);
            output[row + j] += step * h[j];
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
