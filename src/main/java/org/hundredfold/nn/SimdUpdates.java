package org.hundredfold.nn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Updates by explicit vectors, each parameter and its state read and written once. */
final class SimdUpdates implements Updates {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    static int bits() {
        return SPECIES.vectorBitSize();
    }

    @Override
    public void sgd(float[] p, int from, float[] g, int count, float rate, float kept) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector step = FloatVector.fromArray(SPECIES, g, i).mul(rate);
            FloatVector.fromArray(SPECIES, p, from + i).mul(kept).sub(step).intoArray(p, from + i);
        }
    }

    @Override
    public void momentum(float[] p, float[] m, int from, float[] g, int count, float rate, float kept) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector gradient = FloatVector.fromArray(SPECIES, g, i);
            FloatVector velocity = FloatVector.fromArray(SPECIES, m, from + i)
                    .mul((float) Optimizer.MOMENTUM)
                    .add(gradient);
            velocity.intoArray(m, from + i);
            FloatVector.fromArray(SPECIES, p, from + i)
                    .mul(kept)
                    .sub(velocity.mul(rate))
                    .intoArray(p, from + i);
        }
    }

    @Override
    public void adam(
            float[] p, float[] m, float[] v, int from, float[] g, int count, float step, float epsilon, float kept) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector gradient = FloatVector.fromArray(SPECIES, g, i);
            FloatVector mean = FloatVector.fromArray(SPECIES, m, from + i)
                    .mul((float) Optimizer.BETA1)
                    .add(gradient.mul((float) (1 - Optimizer.BETA1)));
            FloatVector square = FloatVector.fromArray(SPECIES, v, from + i)
                    .mul((float) Optimizer.BETA2)
                    .add(gradient.mul((float) (1 - Optimizer.BETA2)).mul(gradient));
            mean.intoArray(m, from + i);
            square.intoArray(v, from + i);
            FloatVector change = mean.mul(step).div(square.sqrt().add(epsilon));
            FloatVector.fromArray(SPECIES, p, from + i).mul(kept).sub(change).intoArray(p, from + i);
        }
    }
}
