package org.hundredfold.export.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.WholeFile;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/**
 * A training of the original network in every way as files, so that anyone can repeat it with Python and NumPy alone:
 * {@code start.npz} with {@code x [pictures, inputs]} in the order of training, {@code t [pictures]}, {@code hidden
 * [units, inputs]}, {@code output [units]} and {@code rate}; for each way {@code end-*.npz} with {@code hidden}, {@code
 * output} and {@code updates}; {@code replay.py}, and {@code README.txt}.
 */
public final class OriginalExport {
    private static final String START = "start.npz";
    private static final String REPLAY = "replay.py";
    private static final String README = "README.txt";

    /**
     * Where a way ended.
     *
     * @param updates it made; of the mini-batch way, pictures
     */
    public record End(Way way, int updates, OriginalWeights weights) {}

    private OriginalExport() {}

    /**
     * Makes the folder if need be, so that one need not find out after a long proof that it cannot be written to.
     *
     * @throws ExplainedException if it cannot, or one of the files is there already
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new ExplainedException("%s is a file. Choose a folder to export to.".formatted(folder), file);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The folder %s cannot be made. Choose one where you may write.".formatted(folder), failure);
        }
        if (!Files.isWritable(folder)) {
            throw new ExplainedException(
                    "The folder %s cannot be written to. Choose one where you may write.".formatted(folder));
        }
        Stream.concat(Stream.of(START, REPLAY, README), Stream.of(Way.values()).map(OriginalExport::fileOf))
                .forEach(name -> WholeFile.refuseExisting(folder.resolve(name)));
    }

    /**
     * Writes all files.
     *
     * @throws ExplainedException if one cannot be written or is there already
     */
    public static void write(Path folder, OriginalSamples samples, OriginalWeights start, double rate, List<End> ends) {
        prepare(folder);
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("x", NpyNumbers.of(samples.x(), samples.count(), samples.inputs()));
        arrays.put("t", NpyNumbers.of(samples.t(), samples.count()));
        arrays.putAll(arrays(start));
        arrays.put("rate", NpyNumbers.of(rate));
        NumPyFile.writeArchive(folder.resolve(START), arrays);
        for (End end : ends) {
            Map<String, NpyArray> reached = arrays(end.weights());
            reached.put("updates", NpyNumbers.of(end.updates()));
            NumPyFile.writeArchive(folder.resolve(fileOf(end.way())), reached);
        }
        WholeFile.create(folder.resolve(REPLAY), out -> out.write(resource(REPLAY)));
        WholeFile.create(folder.resolve(README), out -> out.write(readme(samples, rate, ends)));
    }

    private static Map<String, NpyArray> arrays(OriginalWeights weights) {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("hidden", NpyNumbers.of(weights.hidden(), weights.units(), weights.inputs()));
        arrays.put("output", NpyNumbers.of(weights.output(), weights.units()));
        return arrays;
    }

    private static String fileOf(Way way) {
        return "end-%s.npz".formatted(way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OriginalExport.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] readme(OriginalSamples samples, double rate, List<End> ends) throws IOException {
        StringBuilder files = new StringBuilder();
        for (End end : ends) {
            files.append(String.format(
                    Locale.ROOT,
                    "  %-19s %,d %s, that is %s times through x\n",
                    fileOf(end.way()),
                    end.updates(),
                    end.way().sameAlgorithm() ? "updates" : "pictures in batches",
                    epochs(end.updates(), samples.count())));
        }
        String text = new String(resource(README), StandardCharsets.UTF_8)
                .replace("{pictures}", String.format(Locale.ROOT, "%,d", samples.count()))
                .replace("{inputs}", "" + samples.inputs())
                .replace("{rate}", "" + rate)
                .replace("{ends}", files.toString().stripTrailing());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A number of rounds that, times the pictures and cut to a whole number, is exactly the number of updates. */
    static double epochs(int updates, int pictures) {
        double exact = (double) updates / pictures;
        return (int) (pictures * exact) == updates ? exact : (updates + 0.5) / pictures;
    }
}
