package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderScan.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the pixels of a folder: from the cache if nothing has changed, else from its files. */
final class FolderLoading {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLoading.class);

    private final Optional<PixelCache> cache;
    private final Optional<FilesElsewhere> elsewhere;
    private final CacheKey key;
    private final ReadProgress progress;
    private final long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());

    /** @param elsewhere reads the files instead, if there is one that sees them */
    FolderLoading(Optional<PixelCache> cache, Optional<FilesElsewhere> elsewhere, CacheKey key, ReadProgress progress) {
        this.cache = cache;
        this.elsewhere = elsewhere;
        this.key = key;
        this.progress = progress;
    }

    /**
     * @param problems told of trouble with the cache
     * @throws ExplainedException if there are more files than there is room for
     */
    LoadedFolder load(Path folder, List<Source> sources, Consumer<Problem> problems) {
        if (sources.size() > FileTable.MOST) {
            throw new ExplainedException(String.format(
                    Locale.ROOT,
                    "%s has %,d files; %,d can be read at most. Divide it into several folders.",
                    folder,
                    sources.size(),
                    FileTable.MOST));
        }
        FileTable table = FileTable.listing(FileNames.of(folder, sources), sources);
        if (elsewhere.isPresent()) {
            List<String> relative = sources.stream().map(Source::relative).toList();
            Optional<FilesElsewhere.Outcome> outcome =
                    elsewhere.get().read(folder, relative, key.preprocessing(), progress);
            if (outcome.isPresent()) {
                return read(table.unread(), outcome.get());
            }
        }
        Optional<CacheFile> earlier;
        try {
            earlier = cache.isPresent() ? cache.get().find(key, folder, progress) : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("What is cached cannot be read", failure);
            PixelSink memory = memory(table.count(), List.of(cache.get().notRead(failure)));
            return read(table.unread(), Known.nothing(table), memory, problems);
        }
        if (earlier.isPresent() && isStillSo(earlier.get(), table)) {
            return earlier.get().content();
        }
        Known known = earlier.map(found -> Known.of(found, table)).orElseGet(() -> Known.nothing(table));
        return read(table.unread(), known, sink(table.count()), problems);
    }

    private LoadedFolder read(FileTable table, FilesElsewhere.Outcome outcome) {
        outcome.blocks().forEach(block -> block.putInto(table));
        return new LoadedFolder(table, outcome.pixels(), siblings(table));
    }

    /** Whether the same files are there, and those that are doubted turn out to be the same. */
    private boolean isStillSo(CacheFile earlier, FileTable table) {
        FileTable then = earlier.index().table();
        BitSet doubted = earlier.doubted();
        if (!then.lists(table) || !new FileLoader(key.preprocessing(), progress).findsAgain(then, doubted)) {
            return false;
        }
        if (!doubted.isEmpty()) {
            cache.orElseThrow().confirm(key, earlier, begun);
        }
        return true;
    }

    private LoadedFolder read(FileTable table, Known known, PixelSink into, Consumer<Problem> problems) {
        try (PixelSink sink = into) {
            FileLoader loader = new FileLoader(key.preprocessing(), progress);
            known.reading(() -> loader.load(table, known, sink));
            int[] groups = siblings(table);
            PixelStore pixels = sink.finish(table, groups);
            sink.problems().forEach(problems);
            return new LoadedFolder(table, pixels, groups);
        }
    }

    private PixelSink sink(int files) {
        if (cache.isEmpty()) {
            return memory(files, List.of());
        }
        try {
            return cache.get().begin(key, files, begun);
        } catch (IOException failure) {
            LOG.warn("Nothing can be cached", failure);
            return memory(files, List.of(cache.get().notWritten(failure)));
        }
    }

    private PixelSink memory(int files, List<Problem> instead) {
        FolderRefusal.ofTooManyPixels(key.folder(), files, key.preprocessing(), instead);
        return new HeapSink(files, instead);
    }

    private int[] siblings(FileTable table) {
        int[] pictures = table.pictures();
        Siblings found = SiblingSearch.among(
                pictures.length,
                FileTable.only(pictures, table.contents(), Sha256.BYTES),
                FileTable.only(pictures, table.signatures(), Impression.SIGNATURE_BYTES),
                progress);
        int[] groups = new int[table.count()];
        Arrays.fill(groups, -1);
        for (int i = 0; i < pictures.length; i++) {
            groups[pictures[i]] = found.group(i);
        }
        return groups;
    }
}
