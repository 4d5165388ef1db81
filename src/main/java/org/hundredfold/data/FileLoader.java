package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.data.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, decodes and preprocesses files on all cores; each file is read from disk once. */
final class FileLoader {
    private static final Logger LOG = LoggerFactory.getLogger(FileLoader.class);

    private final PictureDecoder decoder = new PictureDecoder();
    private final Preprocessing preprocessing;
    private final Preprocessor preprocessor;
    private final ReadProgress progress;
    private final AtomicInteger done = new AtomicInteger();

    FileLoader(Preprocessing preprocessing, ReadProgress progress) {
        this.preprocessing = preprocessing;
        this.preprocessor = new Preprocessor(preprocessing);
        this.progress = progress;
    }

    /**
     * Fills the table and the sink.
     *
     * @param known what need not be read again
     * @throws CancellationException if the progress says so or the calling thread is interrupted; nothing goes on then
     */
    void load(FileTable table, Known known, PixelSink sink) {
        int files = Chunks.files(preprocessing.inputs());
        progress.report(0, table.count());
        Parallel.forEach(Chunks.count(table.count(), preprocessing.inputs()), chunk -> {
            int first = chunk * files;
            byte[][] pixels = new byte[Math.min(files, table.count() - first)][];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = load(table, first + i, known);
            }
            sink.write(first, pixels);
        });
    }

    /**
     * Whether reading some files of a table again has the same outcome.
     *
     * @throws CancellationException as {@link #load}
     */
    boolean findsAgain(FileTable table, BitSet rows) {
        int[] files = rows.stream().toArray();
        AtomicBoolean same = new AtomicBoolean(true);
        Parallel.forEach(files.length, i -> {
            progress.proceed();
            if (same.get() && !table.has(files[i], load(table.names().file(files[i])))) {
                same.set(false);
            }
            progress.report(done.incrementAndGet(), files.length);
        });
        return same.get();
    }

    private byte[] load(FileTable table, int row, Known known) {
        progress.proceed();
        byte[] pixels;
        if (known.has(row)) {
            pixels = known.copyTo(table, row);
        } else {
            LoadedFile file = load(table.names().file(row));
            table.put(row, file);
            pixels = file.pixels();
        }
        progress.report(done.incrementAndGet(), table.count());
        return pixels;
    }

    /** What becomes of one file, on the calling thread. */
    LoadedFile load(Path path) {
        byte[] file;
        try {
            file = PictureDecoder.bytesOf(path);
        } catch (UnreadablePictureException failure) {
            return leftOut(path, failure, failure.getCause() instanceof IOException);
        }
        try {
            Decoded decoded = decoder.decode(file, preprocessing);
            Optional<Remark> remark = decoded.warning().map(warning -> new Remark(Kind.WARNING, warning));
            Impression impression = Impression.of(decoded);
            return new LoadedFile(
                    preprocessor.apply(decoded.image()),
                    Sha256.of(file),
                    impression.signature(),
                    impression.facts(decoded),
                    remark,
                    false);
        } catch (UnreadablePictureException failure) {
            // With more memory it may be readable.
            return leftOut(path, failure, failure.getCause() instanceof VirtualMachineError);
        }
    }

    private static LoadedFile leftOut(Path path, UnreadablePictureException failure, boolean passing) {
        LOG.info("{} {}", path, failure.getMessage(), failure.getCause());
        return LoadedFile.leftOut(failure.getMessage(), passing);
    }
}
