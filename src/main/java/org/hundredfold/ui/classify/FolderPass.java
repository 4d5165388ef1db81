package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.hundredfold.data.FilesBelow;
import org.hundredfold.model.FileAnswer;

/** Answers one file of a folder after the other, until it is cancelled. Runs in the background, on several processors. */
final class FolderPass {
    /** Files between two looks at whether it is cancelled. */
    private static final int AT_ONCE = 8;

    /** Rows come together that are answered within so long: the window has better to do than to take each by itself. */
    private static final long TOGETHER_NANOS = 100_000_000;

    private final Path folder;
    private final Networks networks;
    private final Networks before;
    private final Map<Path, FileRow> known;
    private volatile boolean cancelled;

    /**
     * @param known rows that an earlier pass has made
     * @param before networks that these are by
     */
    FolderPass(Path folder, Networks networks, Map<Path, FileRow> known, Networks before) {
        this.folder = folder;
        this.networks = networks;
        this.known = known;
        this.before = before;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * @param total told the number of files before the first is answered
     * @param arrived given the rows in the order of their paths
     * @throws org.hundredfold.ExplainedException if the folder cannot be read, or a network that makes features is gone
     */
    void run(IntConsumer total, Consumer<List<FileRow>> arrived) {
        List<Path> files = FilesBelow.of(folder);
        total.accept(files.size());
        List<FileRow> together = new ArrayList<>();
        long begin = System.nanoTime();
        for (int from = 0; from < files.size() && !cancelled; from += AT_ONCE) {
            List<Path> next = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            together.addAll(next.parallelStream().map(this::row).toList());
            if (System.nanoTime() - begin > TOGETHER_NANOS) {
                arrived.accept(List.copyOf(together));
                together.clear();
                begin = System.nanoTime();
            }
        }
        arrived.accept(List.copyOf(together));
    }

    private FileRow row(Path file) {
        Optional<FileRow> was = Optional.ofNullable(known.get(file));
        return FileRow.of(
                folder,
                was.map(FileRow::first)
                        .filter(answer -> networks.first() == before.first())
                        .orElseGet(() -> FileAnswer.of(networks.first().classifier(), file)),
                networks.second()
                        .map(second -> was.flatMap(FileRow::second)
                                .filter(answer -> networks.second().equals(before.second()))
                                .orElseGet(() -> FileAnswer.of(second.classifier(), file))));
    }
}
