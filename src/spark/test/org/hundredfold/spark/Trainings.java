package org.hundredfold.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListenerInterface;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Activation;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;

/** Small trainings that take part of everything, on a cluster and in this process. */
public final class Trainings {
    static final LoopbackCluster.Size TWO = new LoopbackCluster.Size(2, 1, 600);
    public static final int EPOCHS = 4;
    static final Preprocessing FORM = new Preprocessing(8, false, Framing.CROP);

    /** Wants no more as soon as it hears of anything. */
    static final class Impatient implements ReadProgress {
        private volatile boolean told;

        @Override
        public void report(int done, int total) {
            told = true;
        }

        @Override
        public boolean cancelled() {
            return told;
        }
    }

    private Trainings() {}

    /** Pictures, and a file that is none. */
    public static Path pictures(Path folder) throws IOException {
        Stripes.write(folder, 40, 1);
        Files.writeString(folder.resolve("down/broken.png"), "no picture");
        return folder;
    }

    static SparkCluster connected(LoopbackCluster workers, long patienceMillis, SparkListenerInterface... listeners) {
        JavaSparkContext context = new JavaSparkContext(SparkSettings.on(workers));
        Stream.of(listeners).forEach(context.sc()::addSparkListener);
        return new SparkCluster("the cluster", context, workers::close, patienceMillis, () -> false);
    }

    public static DataSet readHere(Path pictures) {
        return new FolderReader().read(pictures, FORM, ReadProgress.NONE);
    }

    static DataSet readThere(Path pictures, Workplace cluster, Sharding sharding) {
        return readThere(pictures, cluster, sharding, FORM, ReadProgress.NONE);
    }

    static DataSet readThere(
            Path pictures, Workplace cluster, Sharding sharding, Preprocessing form, ReadProgress progress) {
        return new FolderReader().elsewhere(cluster.files(sharding)).read(pictures, form, progress);
    }

    /** With everything that is drawn at random, and a rate that changes with every step. */
    public static TrainingPlan plan(DataSet data, Sharding sharding) {
        TrainingSettings settings = TrainingSettings.of(Preset.QUICK).toBuilder()
                .preprocessing(FORM)
                .layers(LayerNotation.parse("conv4,norm2,pool,dropout0.2,dense8", Activation.RELU))
                .recipe(new Recipe(true, 0.1, true, 0.1, true))
                .augmentation(new Augmentation(0.1, 10, 0.1, true, 0.1, 0.1, 0.1, 0.2))
                .batch(17)
                .epochs(EPOCHS)
                .sharding(sharding)
                .threads(1)
                .build();
        return TrainingPlanner.plan("stripes", data, Optional.empty(), settings);
    }

    public static TrainingResult train(TrainingPlan plan, Workplace place, TrainingListener... listeners) {
        return new Trainer(plan, Optional.empty(), List.of(listeners), new TrainingControl(), place).run();
    }
}
