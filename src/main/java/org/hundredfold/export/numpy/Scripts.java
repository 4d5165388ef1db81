package org.hundredfold.export.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hundredfold.export.Quoted;

/** The Python that is written beside arrays. */
final class Scripts {
    private static final String MODEL = read("model.py");
    private static final String HEAD =
            "\"\"\"Computes the answers of a network that Hundredfold has trained once more, in NumPy, and compares.\"\"\"\n"
                    + "import os\nimport sys\n";

    private Scripts() {}

    /** Ends with 0 if all is the same, else with 1. */
    static String verify(Path archive) {
        return HEAD + MODEL + withArchive(read("verify.py"), archive);
    }

    /** Of a notebook, in the form that {@link NotebookCells} reads. */
    static String notebook(Path archive, boolean retraining) {
        String cells = read("notebook.py") + read(retraining ? "retrain.py" : "no-retraining.py");
        return withArchive(cells.replace("{model}", MODEL), archive);
    }

    /** @param archive beside the script */
    private static String withArchive(String script, Path archive) {
        return script.replace("{archive}", Quoted.python(archive.getFileName().toString()));
    }

    static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
