package org.hundredfold.export.catalogue;

import java.util.List;
import java.util.Optional;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.archive.ArchiveExport;
import org.hundredfold.export.keras.KerasExport;
import org.hundredfold.export.numpy.NotebookExport;
import org.hundredfold.export.numpy.NpzExport;
import org.hundredfold.export.onnx.OnnxExport;
import org.hundredfold.export.onnx.OnnxNetworkExport;
import org.hundredfold.export.report.ReportExport;
import org.hundredfold.export.tables.MetricsExport;
import org.hundredfold.export.tensorboard.TensorBoardExport;
import org.hundredfold.export.tensorflow.SavedModelExport;

/** All ways for a run to leave the program, in the order in which they are offered. */
public final class RunExports {
    public static final List<RunExport> ALL = List.of(
            new OnnxExport(),
            new OnnxNetworkExport(),
            new NpzExport(),
            new NotebookExport(),
            new KerasExport(),
            new SavedModelExport(),
            new TensorBoardExport(),
            new MetricsExport(),
            new ReportExport(),
            new ArchiveExport());

    private RunExports() {}

    public static Optional<RunExport> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
