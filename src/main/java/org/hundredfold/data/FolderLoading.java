package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hundredfold.data.FolderScan.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the pixels of a folder: from the cache if nothing has changed, else from its files. */
final class FolderLoading {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLoading.class);

    private final Optional<PixelCache> cache;
    private final CacheKey key;
    private final ReadProgress progress;
    private final long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());

    FolderLoading(Optional<PixelCache> cache, CacheKey key, ReadProgress progress) {
        this.cache = cache;
        this.key = key;
        this.progress = progress;
    }

    /** @param problems told of trouble with the cache */
    LoadedFolder load(Path folder, List<Source> sources, Consumer<Problem> problems) {
        FileTable table = FileTable.of(FileNames.of(folder, sources), sources);
        Optional<LoadedFolder> earlier = cache.flatMap(files -> files.find(key, folder, progress));
        if (earlier.isPresent() && earlier.get().table().lists(table)) {
            return earlier.get();
        }
        Known known = earlier.map(found -> Known.of(found, table)).orElseGet(() -> Known.nothing(table));
        try (PixelSink sink = sink(folder, table.count())) {
            new FileLoader(key.preprocessing(), progress).load(table, known, sink);
            int[] groups = siblings(table);
            PixelStore pixels = sink.finish(table, groups);
            sink.problems().forEach(problems);
            return new LoadedFolder(table, pixels, groups);
        }
    }

    private PixelSink sink(Path folder, int files) {
        List<Problem> instead = List.of();
        if (cache.isPresent()) {
            try {
                return cache.get().begin(key, files, begun);
            } catch (IOException failure) {
                LOG.warn("Nothing can be cached", failure);
                instead = List.of(cache.get().problem(failure));
            }
        }
        FolderRefusal.ofTooManyPixels(folder, files, key.preprocessing(), instead);
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
