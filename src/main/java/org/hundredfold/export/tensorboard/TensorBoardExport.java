package org.hundredfold.export.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.WholeFolder;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.StepMetrics;

/**
 * The curves of a run as TensorBoard's event files: below the folder one for what was trained on, with the epochs and the
 * batches between them, and one for what was validated on, so that both lie in the same charts.
 */
public final class TensorBoardExport implements RunExport {
    @Override
    public String name() {
        return "tensorboard";
    }

    @Override
    public String title() {
        return "TensorBoard";
    }

    @Override
    public String description() {
        return "Loss and error of every epoch, and of the batches between them, as event files that TensorBoard shows.";
    }

    @Override
    public String ending() {
        return "";
    }

    @Override
    public String snippet(Path out) {
        return "tensorboard --logdir " + Quoted.shell(out.toString());
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        StoredRun stored = run.run();
        boolean validated = stored.epochs().stream().anyMatch(epoch -> !Double.isNaN(epoch.validationLoss()));
        WholeFolder.create(out, folder -> {
            write(folder.resolve("training"), stored, TensorBoardExport::writeTraining);
            if (validated) {
                write(folder.resolve("validation"), stored, TensorBoardExport::writeValidation);
            }
        });
        return new Exported(List.of(out), Optional.empty());
    }

    /** Writes the events of one part. */
    private interface Part {
        void writeTo(EventFile events, StoredRun run, double start) throws IOException;
    }

    private static void write(Path folder, StoredRun run, Part part) throws IOException {
        Instant started = run.summary().started();
        Files.createDirectory(folder);
        Path file = folder.resolve("events.out.tfevents.%d.hundredfold".formatted(started.getEpochSecond()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            double start = started.toEpochMilli() / 1000.0;
            part.writeTo(new EventFile(out, start), run, start);
        }
    }

    private static void writeTraining(EventFile events, StoredRun run, double start) throws IOException {
        double seconds = 0;
        for (EpochMetrics epoch : run.epochs()) {
            events.scalars(
                    start + epoch.seconds(),
                    epoch.epoch(),
                    Map.of("epoch_loss", epoch.trainingLoss(), "epoch_error", epoch.trainingError()));
            seconds = epoch.seconds();
        }
        for (StepMetrics step : run.steps()) {
            events.scalars(
                    start + seconds * step.epoch() / Math.max(1, run.epochs().size()),
                    step.step(),
                    Map.of(
                            "batch_loss", step.loss().mean(),
                            "batch_error", step.error().mean()));
        }
    }

    private static void writeValidation(EventFile events, StoredRun run, double start) throws IOException {
        for (EpochMetrics epoch : run.epochs()) {
            events.scalars(
                    start + epoch.seconds(),
                    epoch.epoch(),
                    Map.of("epoch_loss", epoch.validationLoss(), "epoch_error", epoch.validationError()));
        }
    }
}
