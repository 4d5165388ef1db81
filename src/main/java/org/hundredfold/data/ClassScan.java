package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/** Lists what a class folder holds, with the folders in it. */
final class ClassScan {
    /** Files between two words of how many there are. */
    private static final int MANY = 1000;

    private final Path realRoot;
    private final String className;
    private final AtomicInteger found;
    private final ReadProgress progress;
    private final Set<Path> visited = new HashSet<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClassScan(Path realRoot, String className, AtomicInteger found, ReadProgress progress) {
        this.realRoot = realRoot;
        this.className = className;
        this.found = found;
        this.progress = progress;
    }

    /**
     * @param realRoot the folder around the class folders
     * @param found counts the files of all classes
     * @throws CancellationException if the progress says so
     */
    static ClassScan of(Path realRoot, Entry folder, AtomicInteger found, ReadProgress progress) {
        ClassScan scan = new ClassScan(realRoot, folder.name(), found, progress);
        scan.visitFolder(folder.path(), folder.name());
        scan.sources.sort(Comparator.comparing(Source::relative, FolderScan.BY_CODE_POINT));
        return scan;
    }

    /** In order of relative path. */
    List<Source> sources() {
        return sources;
    }

    List<Problem> problems() {
        return problems;
    }

    private void visitFolder(Path folder, String relative) {
        try {
            if (visited.add(folder.toRealPath())) {
                for (Entry entry : Entry.in(folder)) {
                    visit(entry, relative + "/" + entry.name());
                }
            } else {
                leaveOut(folder, "is a link to a folder that its class has already");
            }
        } catch (IOException failure) {
            leaveOut(folder, "cannot be listed; check that you may read it");
        }
    }

    private void visit(Entry entry, String relative) {
        progress.proceed();
        if (entry.isLitter()) {
            return;
        }
        if (entry.isHidden()) {
            leaveOut(entry.path(), "is hidden");
        } else if (entry.isFile()) {
            sources.add(new Source(entry.path(), className, relative, entry.size(), entry.modified()));
            count();
        } else if (!entry.isFolder()) {
            leaveOut(entry.path(), entry.link() ? "is a link that leads nowhere" : "is not a file that can be read");
        } else if (entry.leadsAround(realRoot)) {
            leaveOut(entry.path(), "is a link to a folder around it");
        } else {
            visitFolder(entry.path(), relative);
        }
    }

    private void count() {
        int files = found.incrementAndGet();
        if (files % MANY == 0) {
            progress.found(files);
        }
    }

    private void leaveOut(Path file, String reason) {
        problems.add(new Problem(file, Kind.LEFT_OUT, reason));
    }
}
