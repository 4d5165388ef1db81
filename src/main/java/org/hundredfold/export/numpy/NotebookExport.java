package org.hundredfold.export.numpy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Exported;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.train.OriginalCourse;
import org.hundredfold.train.Preset;

/**
 * A run as a Jupyter notebook and the arrays that it reads: those of {@link RunArrays} and, of the original network, {@code
 * training.*} and {@code start.*} of its {@link OriginalCourse}.
 */
public final class NotebookExport implements RunExport {
    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public String title() {
        return "Jupyter notebook";
    }

    @Override
    public String description() {
        return "A notebook that draws curves and weights, computes the answers once more in NumPy, and trains the original network again.";
    }

    @Override
    public String ending() {
        return ".ipynb";
    }

    @Override
    public List<Path> files(Path out) {
        return List.of(out, archive(out));
    }

    private Path archive(Path out) {
        return NpzExport.beside(out, ending(), ".npz");
    }

    @Override
    public String snippet(Path out) {
        return """
                import subprocess
                import sys
                # Runs all cells and keeps what they draw; or open it: python3 -m jupyter notebook
                notebook = %s
                subprocess.run([sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", notebook], check=True)
                """.formatted(Quoted.python(out.toString()));
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        Map<String, NpyArray> arrays = RunArrays.of(run);
        boolean retraining = false;
        if (run.run().summary().settings().preset() == Preset.ORIGINAL) {
            try {
                putCourse(course(run), arrays);
                retraining = true;
            } catch (ExplainedException why) {
                arrays.put("training.note", NpyText.of(why.getMessage()));
            }
        } else {
            arrays.put("training.note", NpyText.of("Only the original network is so simple that a cell is enough."));
        }
        String cells = Scripts.notebook(archive(out), retraining);
        byte[] notebook = JsonText.inLines(NotebookCells.notebook(cells)).getBytes(StandardCharsets.UTF_8);
        made.create(archive(out), NumPyFile.archive(arrays));
        made.create(out, stream -> stream.write(notebook));
        return new Exported(files(out), Optional.empty());
    }

    /** Reasons of its own for what is told elsewhere with the places of pictures, which are nobody else's business. */
    private static OriginalCourse course(RunToExport run) {
        StoredRun stored = run.run();
        LearnedPictures learned;
        try {
            learned = run.learned().get();
        } catch (ExplainedException gone) {
            throw new ExplainedException("Its pictures cannot be read any more.", gone);
        }
        if (!learned.note().isEmpty()) {
            throw new ExplainedException("Its pictures, or what was decided about them, have changed since then.");
        }
        int epochs =
                stored.summary().bestEpoch().orElseThrow(() -> new ExplainedException("None of its epochs has ended."));
        return OriginalCourse.of(
                learned, stored.summary().settings(), stored.trained().parameters(), epochs);
    }

    private static void putCourse(OriginalCourse course, Map<String, NpyArray> arrays) {
        int pictures = course.labels().length;
        int inputs = course.pixels()[0].length;
        byte[] pixels = new byte[pictures * inputs];
        for (int i = 0; i < pictures; i++) {
            System.arraycopy(course.pixels()[i], 0, pixels, i * inputs, inputs);
        }
        int[] orders = Stream.of(course.orders()).flatMapToInt(Arrays::stream).toArray();
        arrays.putAll(RunArrays.tensors("start.", course.start()));
        arrays.put("training.rate", NpyNumbers.of(course.rate()));
        arrays.put("training.pixels", NpyNumbers.of(pixels, pictures, inputs));
        arrays.put("training.labels", NpyNumbers.of(course.labels(), pictures));
        arrays.put("training.orders", NpyNumbers.of(orders, course.orders().length, pictures));
    }
}
