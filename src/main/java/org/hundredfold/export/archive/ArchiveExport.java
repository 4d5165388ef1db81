package org.hundredfold.export.archive;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.runs.RunArchive;

/** The whole run in one file, for Hundredfold on another computer. */
public final class ArchiveExport implements RunExport {
    @Override
    public String name() {
        return "run";
    }

    @Override
    public String title() {
        return "Run for Hundredfold";
    }

    @Override
    public String description() {
        return "Settings, curves, scores and network in one file, to be opened by Hundredfold on another computer."
                + " Your pictures and the place where they lie are not in it.";
    }

    @Override
    public String ending() {
        return RunArchive.ENDING;
    }

    @Override
    public String snippet(Path out) {
        return "java -jar hundredfold.jar import " + Quoted.shell(out.toString());
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        RunArchive archive = run.archive().get();
        made.create(out, stream -> {
            BufferedOutputStream buffered = new BufferedOutputStream(stream);
            archive.writeTo(buffered);
            buffered.flush();
        });
        return new Exported(List.of(out), Optional.empty());
    }
}
