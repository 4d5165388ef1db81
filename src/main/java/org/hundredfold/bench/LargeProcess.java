package org.hundredfold.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataChecks;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.PixelCache;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/** Inspects, splits and trains a large folder and answers {@link LargeTimes}. */
final class LargeProcess {
    private static final int BATCH = 128;
    private static final int EPOCHS = 3;
    private static final double SHARE = 0.1;

    private LargeProcess() {}

    /** @param arguments folder and cache; without a cache pixels are kept on the heap */
    public static void main(String[] arguments) {
        HeapPeak peak = new HeapPeak();
        Path folder = Path.of(arguments[0]);
        Optional<Path> cache = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        Stopwatch watch = new Stopwatch();
        DataSet data = read(folder, cache);
        double read = watch.seconds();
        DataChecks.of(new LoadedData(data, Optional.empty()));
        double checked = watch.seconds();
        TrainingPlan plan = TrainingPlanner.plan("large", data, Optional.empty(), settings());
        double split = watch.seconds();
        EpochClock clock = new EpochClock();
        new Trainer(plan, List.of(clock), new TrainingControl()).run();
        double trained = watch.seconds();
        double again = 0;
        if (cache.isPresent()) {
            read(folder, cache);
            again = watch.seconds();
        }
        OtherJava.answer(new LargeTimes(
                data.pictures().size(),
                read,
                checked,
                split,
                trained,
                clock.picturesPerSecond(),
                again,
                peak.bytes(),
                peak.liveBytes(),
                data.problems().stream().findFirst().map(Object::toString).orElse("")));
    }

    private static DataSet read(Path folder, Optional<Path> cache) {
        return cache.map(files -> new FolderReader(new PixelCache(files)))
                .orElseGet(FolderReader::new)
                .read(folder, LargePictures.FORM, ReadProgress.NONE);
    }

    private static TrainingSettings settings() {
        Preprocessing form = LargePictures.FORM;
        return TrainingSettings.of(Preset.QUICK).withPreprocessing(form).toBuilder()
                .hidden(List.of(128))
                .batch(BATCH)
                .epochs(EPOCHS)
                .validationShare(SHARE)
                .testShare(SHARE)
                .earlyStop(0)
                .build();
    }

    private static final class Stopwatch {
        private long begin = System.nanoTime();

        /** Since the last time it was asked. */
        double seconds() {
            long now = System.nanoTime();
            double seconds = (now - begin) / 1e9;
            begin = now;
            return seconds;
        }
    }
}
