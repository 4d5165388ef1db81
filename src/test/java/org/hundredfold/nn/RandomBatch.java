package org.hundredfold.nn;

import java.util.SplittableRandom;

/** Seeded random pictures with random classes. */
record RandomBatch(float[][] inputs, int[] labels, int epoch) implements Batch {
    RandomBatch(float[][] inputs, int[] labels) {
        this(inputs, labels, 0);
    }

    static RandomBatch of(int size, int inputs, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] values = new float[size][inputs];
        int[] labels = new int[size];
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < inputs; i++) {
                values[row][i] = (float) random.nextDouble();
            }
            labels[row] = random.nextInt(classes);
        }
        return new RandomBatch(values, labels);
    }

    RandomBatch inEpoch(int number) {
        return new RandomBatch(inputs, labels, number);
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        System.arraycopy(inputs[row], 0, target, offset, inputs[row].length);
    }

    @Override
    public int label(int row) {
        return labels[row];
    }
}
