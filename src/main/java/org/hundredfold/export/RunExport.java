package org.hundredfold.export;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.ExplainedException;

/** A way for a run to leave the program: as files that other tools read. Stateless; callable from any thread. */
public interface RunExport {
    /** As it is chosen on the command line. */
    String name();

    /** As people call it. */
    String title();

    /** What one gets and what it is good for, in a sentence. */
    String description();

    /** How the name of the file ends, with its dot; empty if a folder is made. */
    String ending();

    /** Everything that {@link #write} makes, {@code out} first. */
    default List<Path> files(Path out) {
        return List.of(out);
    }

    /** A few lines, ready to run, that make use of what was written. */
    String snippet(Path out);

    /**
     * Writes all files, or none.
     *
     * @param out a file or, without an {@link #ending}, a folder
     * @throws ExplainedException if a file is there already or cannot be written, the run has nothing to write, or what was
     *     written was tried and does not answer as the run does
     */
    default Exported write(RunToExport run, Path out) {
        files(out).forEach(WholeFile::refuseExisting);
        NewFiles made = new NewFiles();
        try {
            return writeNew(run, out, made);
        } catch (RuntimeException | Error failure) {
            made.takeBack();
            throw failure;
        }
    }

    /**
     * As {@link #write}, for files that are not there.
     *
     * @param made makes the files, of which none stays if this throws
     */
    Exported writeNew(RunToExport run, Path out, NewFiles made);
}
