package org.hundredfold.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, decodes and preprocesses files on all cores; each file is read from disk once. */
final class FileLoader {
    private static final Logger LOG = LoggerFactory.getLogger(FileLoader.class);
    private static final byte[] NOTHING = {};

    private final PictureDecoder decoder = new PictureDecoder();
    private final Preprocessing preprocessing;
    private final Preprocessor preprocessor;
    private final ReadProgress progress;

    FileLoader(Preprocessing preprocessing, ReadProgress progress) {
        this.preprocessing = preprocessing;
        this.preprocessor = new Preprocessor(preprocessing);
        this.progress = progress;
    }

    /**
     * In the order given.
     *
     * @throws CancellationException if the progress says so or the calling thread is interrupted; nothing goes on then
     */
    List<LoadedFile> load(List<Source> sources) {
        LoadedFile[] loaded = new LoadedFile[sources.size()];
        AtomicInteger done = new AtomicInteger();
        progress.report(0, loaded.length);
        Parallel.forEach(loaded.length, i -> {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            loaded[i] = load(sources.get(i));
            progress.report(done.incrementAndGet(), loaded.length);
        });
        return Arrays.asList(loaded);
    }

    private LoadedFile load(Source source) {
        try {
            byte[] file = PictureDecoder.bytesOf(source.file());
            Decoded decoded = decoder.decode(file, preprocessing.size());
            Optional<Problem> problem =
                    decoded.warning().map(warning -> new Problem(source.file(), Kind.WARNING, warning));
            Impression impression = Impression.of(decoded.image());
            PictureFacts facts = impression.facts(decoded);
            return new LoadedFile(
                    source,
                    preprocessor.apply(decoded.image()),
                    Sha256.of(file),
                    impression.signature(),
                    Optional.of(facts),
                    problem);
        } catch (UnreadablePictureException failure) {
            LOG.info("{} {}", source.file(), failure.getMessage(), failure.getCause());
            Problem problem = new Problem(source.file(), Kind.LEFT_OUT, failure.getMessage());
            return new LoadedFile(source, NOTHING, NOTHING, NOTHING, Optional.empty(), Optional.of(problem));
        }
    }
}
