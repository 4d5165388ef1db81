package org.hundredfold.export.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;

/** A run as one page for people: it opens in every browser, without a network, and prints. */
public final class ReportExport implements RunExport {
    @Override
    public String name() {
        return "report";
    }

    @Override
    public String title() {
        return "Report";
    }

    @Override
    public String description() {
        return "One page with score, curves, weights, confusion matrix, mistakes, settings and origin."
                + " It opens in every browser without the internet, and prints.";
    }

    @Override
    public String ending() {
        return ".html";
    }

    @Override
    public String snippet(Path out) {
        return "python3 -m webbrowser "
                + Quoted.shell(out.toAbsolutePath().toUri().toString());
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        byte[] page = new ReportPage(run).text().getBytes(StandardCharsets.UTF_8);
        made.create(out, stream -> stream.write(page));
        return new Exported(List.of(out), Optional.empty());
    }
}
