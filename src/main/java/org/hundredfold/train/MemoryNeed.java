package org.hundredfold.train;

import org.hundredfold.data.DataSet;
import org.hundredfold.nn.EngineMemory;
import org.hundredfold.nn.NetworkSpec;

/** The heap that a training needs, in bytes. */
final class MemoryNeed {
    /** Of the parameters on the heap at once: values, two moments, start, best, latest and after a step, snapshots on their way, a checkpoint of three. */
    private static final long COPIES = 13;

    private static final long OUTPUT_AND_DERIVATIVE = 2;

    /** What is known of a picture beside its pixels, and what is answered to it in the end. */
    private static final long PICTURE = 550;

    private MemoryNeed() {}

    /** Of everything that is there for a training: the pictures of both folders with what is known of them, and the steps. */
    static long of(TrainingPlan plan) {
        long pictures = ofPictures(plan.data(), plan)
                + plan.test().map(test -> ofPictures(test, plan)).orElse(0L);
        return pictures + ofSteps(plan.network(), plan.picturesPerStep());
    }

    private static long ofPictures(DataSet data, TrainingPlan plan) {
        return data.pictures().size()
                * (PICTURE + data.pixels().heapBytesEach(plan.network().inputs()));
    }

    /** Of one layer and its part of the steps. */
    static long ofLayer(long parameters, long outputs, int batch) {
        return Float.BYTES * (COPIES * parameters + batch * OUTPUT_AND_DERIVATIVE * outputs);
    }

    /** Of the network and its steps alone. */
    static long ofSteps(NetworkSpec network, int batch) {
        if (!network.isDense()) {
            int workers = Math.min(Runtime.getRuntime().availableProcessors(), batch);
            return Float.BYTES * COPIES * network.parameterCount() + new EngineMemory(network, batch, workers).bytes();
        }
        long perPicture = network.inputs();
        for (int layer = 0; layer < network.layers().size(); layer++) {
            perPicture += OUTPUT_AND_DERIVATIVE * network.shapeAfter(layer).size();
        }
        return Float.BYTES * (COPIES * network.parameterCount() + batch * perPicture);
    }
}
