package org.hundredfold.bench;

import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.WeightSnapshot;

/**
 * The heap that a training needs: what is in use, the program itself included, in the middle of it.
 *
 * @param inputs values of each picture
 * @param bytes in use after garbage collection
 */
public record HeapNeed(int pictures, int inputs, long bytes) {
    static HeapNeed measure(int pictures) {
        DataSet data = new GeneratedPictures(pictures).training(Workload.SMALL);
        Look look = new Look();
        new Trainer(Workload.SMALL.plan(data, Optional.empty(), 2, 1), List.of(look), new TrainingControl()).run();
        return new HeapNeed(pictures, data.preprocessing().inputs(), look.bytes);
    }

    private static final class Look implements TrainingListener {
        private long bytes;

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            bytes = Math.max(bytes, Memory.heapInUse());
        }
    }
}
