package org.hundredfold.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Sha256;
import org.hundredfold.export.WholeFile.Content;

/**
 * Pictures that were answered wrongly, put aside with their right classes until they are added to a folder of pictures:
 * {@code NAME-HASH/CLASS/FILE}, where name and hash are those of that folder's path. Callable from any thread.
 */
public final class TaughtPictures {
    private static final String FORGOTTEN = ".forgotten";
    private static final int HASH_LETTERS = 12;

    private final Path home;

    /** @param home where they are kept; what was forgotten before is removed for good */
    public TaughtPictures(Path home) {
        this.home = home;
        deleteAll(home.resolve(FORGOTTEN));
    }

    /**
     * Puts a picture aside. If the same one waits for that folder already, the last word counts: it waits no longer.
     *
     * @param folder that it may be added to
     * @param name of the file, kept if it is free
     * @throws ExplainedException if it cannot be written
     */
    public synchronized PutAside put(Path folder, String className, String name, Content content) {
        List<Path> before = waiting(folder);
        FreeFile copy = aside(folder, className, name, content);
        List<Path> replaced = before.stream()
                .filter(file -> new FreeFile(file, copy.content()).isUnchanged())
                .toList();
        replaced.forEach(TaughtPictures::delete);
        return new PutAside(copy, replaced);
    }

    private FreeFile aside(Path folder, String className, String name, Content content) {
        return FreeFile.named(of(folder).resolve(className), name, content);
    }

    /** The files that wait for a folder; the folder that each lies in is named as its class. */
    public List<Path> waiting(Path folder) {
        return files(of(folder));
    }

    /**
     * Copies all that wait for a folder into its class folders; none is overwritten. What is there waits no longer: one that
     * its class has already, such as after an interruption, is not copied again.
     *
     * @return the copies
     * @throws ExplainedException if one cannot be written; those before it have been copied
     */
    public synchronized List<FreeFile> add(Path folder) {
        List<FreeFile> added = new ArrayList<>();
        for (Path file : waiting(folder)) {
            Path target = folder.resolve(file.getParent().getFileName());
            if (!holds(target, file)) {
                added.add(FreeFile.named(target, file.getFileName().toString(), out -> Files.copy(file, out)));
            }
            delete(file);
        }
        return added;
    }

    /** Whether a file of the same content lies in a folder. */
    private static boolean holds(Path folder, Path file) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> there = Files.list(folder)) {
            long size = Files.size(file);
            for (Path each : (Iterable<Path>) there.filter(TaughtPictures::isWhole)::iterator) {
                if (Files.size(each) == size && Files.mismatch(each, file) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | UncheckedIOException e) {
            throw new ExplainedException(
                    "The pictures in %s cannot be read. Check that you may read that folder.".formatted(folder), e);
        }
    }

    /** Whether it is a file that has been written to its end. */
    private static boolean isWhole(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().endsWith(".part");
    }

    /**
     * Takes copies out of a folder again; they wait as before.
     *
     * @throws ExplainedException if one has changed since; it stays, and those after it
     */
    public synchronized void takeBack(Path folder, List<FreeFile> added) {
        for (FreeFile copy : added) {
            Path file = copy.file();
            FreeFile aside = aside(
                    folder,
                    file.getParent().getFileName().toString(),
                    file.getFileName().toString(),
                    out -> Files.copy(file, out));
            try {
                copy.takeBack();
            } catch (ExplainedException stays) {
                aside.takeBack();
                throw stays;
            }
        }
    }

    /** Removes what waits for a folder when the program starts next; until then {@link #remember} brings it back. */
    public synchronized void forget(Path folder) {
        move(of(folder), forgotten(folder));
    }

    public synchronized void remember(Path folder) {
        move(forgotten(folder), of(folder));
    }

    private static void move(Path from, Path to) {
        for (Path file : files(from)) {
            FreeFile.named(
                    to.resolve(file.getParent().getFileName()),
                    file.getFileName().toString(),
                    out -> Files.copy(file, out));
            delete(file);
        }
    }

    private Path of(Path folder) {
        return home.resolve(key(folder));
    }

    private Path forgotten(Path folder) {
        return home.resolve(FORGOTTEN).resolve(key(folder));
    }

    private static String key(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        String hash =
                Sha256.hexOf(path.toUri().getRawPath().replaceFirst("/$", "").getBytes(StandardCharsets.UTF_8));
        return "%s-%s".formatted(path.getFileName(), hash.substring(0, HASH_LETTERS));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(TaughtPictures::isWhole).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ExplainedException(
                    "The pictures that you corrected cannot be read from %s. Check that you may read that folder."
                            .formatted(folder),
                    e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ExplainedException(
                    "%s cannot be deleted. Check that its folder may be written to.".formatted(file), e);
        }
    }

    private static void deleteAll(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(TaughtPictures::delete);
            } catch (IOException | UncheckedIOException | ExplainedException nextTime) {
                return;
            }
        }
    }
}
