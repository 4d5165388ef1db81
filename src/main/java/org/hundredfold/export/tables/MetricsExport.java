package org.hundredfold.export.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.MetricsCsv;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;

/** The epochs of a run as comma-separated values. */
public final class MetricsExport implements RunExport {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String title() {
        return "Metrics as CSV";
    }

    @Override
    public String description() {
        return "Loss and error of every epoch as comma-separated values, for a spreadsheet.";
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public String snippet(Path out) {
        return """
                import csv
                for row in csv.DictReader(open(%s, encoding="utf-8")):
                    print(row["epoch"], row["validation_error"])
                """.formatted(Quoted.python(out.toString()));
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        made.create(out, stream -> stream.write(MetricsCsv.of(run.run().epochs())));
        return new Exported(List.of(out), Optional.empty());
    }
}
