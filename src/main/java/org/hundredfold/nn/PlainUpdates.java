package org.hundredfold.nn;

/** Updates by plain loops. */
final class PlainUpdates implements Updates {
    @Override
    public void sgd(float[] p, int from, float[] g, int count, float rate, float kept) {
        for (int i = 0; i < count; i++) {
            p[from + i] = kept * p[from + i] - rate * g[i];
        }
    }

    @Override
    public void momentum(float[] p, float[] m, int from, float[] g, int count, float rate, float kept) {
        for (int i = 0; i < count; i++) {
            m[from + i] = (float) Optimizer.MOMENTUM * m[from + i] + g[i];
            p[from + i] = kept * p[from + i] - rate * m[from + i];
        }
    }

    @Override
    public void adam(
            float[] p, float[] m, float[] v, int from, float[] g, int count, float step, float epsilon, float kept) {
        for (int i = 0; i < count; i++) {
            int at = from + i;
            m[at] = (float) Optimizer.BETA1 * m[at] + (float) (1 - Optimizer.BETA1) * g[i];
            v[at] = (float) Optimizer.BETA2 * v[at] + (float) (1 - Optimizer.BETA2) * g[i] * g[i];
            p[at] = kept * p[at] - step * m[at] / ((float) Math.sqrt(v[at]) + epsilon);
        }
    }
}
