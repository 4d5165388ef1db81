package org.hundredfold.export.numpy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.export.Exported;
import org.hundredfold.export.NewFiles;
import org.hundredfold.export.Quoted;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;

/** A run's network as NumPy arrays, and a script beside them that computes the same answers and says whether they are. */
public final class NpzExport implements RunExport {
    @Override
    public String name() {
        return "npz";
    }

    @Override
    public String title() {
        return "NumPy arrays";
    }

    @Override
    public String description() {
        return "Weights, classes and some answers as a .npz file, with a script that computes the answers once more in NumPy.";
    }

    @Override
    public String ending() {
        return ".npz";
    }

    @Override
    public List<Path> files(Path out) {
        return List.of(out, verify(out));
    }

    private static Path verify(Path out) {
        return beside(out, ".npz", ".verify.py");
    }

    /** A file of the same name but for its ending. */
    static Path beside(Path file, String ending, String other) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        return file.resolveSibling(stem + other);
    }

    @Override
    public String snippet(Path out) {
        return """
                import runpy
                import numpy as np
                network = runpy.run_path(%s)
                run = dict(np.load(%s, allow_pickle=False))
                # Or bytes R, G, B [height, width, 3] of a picture of your own.
                picture = next(run[name] for name in run if name.startswith("golden.picture."))
                answer = network["answer"](run, network["prepare"](run, picture))
                for name, probability in zip(run["classes"], answer):
                    print(ascii(str(name)), round(probability, 3))
                """.formatted(python(verify(out)), python(out));
    }

    private static String python(Path path) {
        return Quoted.python(path.toString());
    }

    @Override
    public Exported writeNew(RunToExport run, Path out, NewFiles made) {
        Map<String, NpyArray> arrays = RunArrays.of(run);
        made.create(out, NumPyFile.archive(arrays));
        byte[] script = Scripts.verify(out).getBytes(StandardCharsets.UTF_8);
        made.create(verify(out), stream -> stream.write(script));
        return new Exported(files(out), Optional.empty());
    }
}
