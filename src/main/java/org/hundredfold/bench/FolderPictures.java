package org.hundredfold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;

/** A user's pictures: a folder with a training folder and a test folder, each with one folder per class. */
final class FolderPictures implements Pictures, AutoCloseable {
    private final Path all;
    private final Path twoClasses;

    /** @throws ExplainedException if there are no such folders */
    FolderPictures(Path folder) {
        all = folder;
        for (String part : List.of("train", "test")) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new ExplainedException(
                        ("%s has no folder \"%s\". Name a folder that holds \"train\" and \"test\","
                                        + " each with one folder of pictures per class.")
                                .formatted(folder, part));
            }
        }
        twoClasses = linkTwoClasses();
        // A process that is told to end closes nothing by itself.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "remove-links"));
    }

    private Path linkTwoClasses() {
        try {
            Path linked = Files.createTempDirectory("hundredfold-two-classes");
            for (String part : List.of("train", "test")) {
                Files.createDirectory(linked.resolve(part));
                for (Path folder : firstTwo(all.resolve("train"))) {
                    Path name = folder.getFileName();
                    Path source = all.resolve(part).resolve(name).toAbsolutePath();
                    Files.createSymbolicLink(linked.resolve(part).resolve(name), source);
                }
            }
            return linked;
        } catch (IOException | UnsupportedOperationException e) {
            throw new ExplainedException(
                    "No folder with two of the classes can be made (%s). Check that links may be made in the folder"
                                    .formatted(e.getMessage())
                            + " for temporary files.",
                    e);
        }
    }

    private static List<Path> firstTwo(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().limit(2).toList();
        }
    }

    Path trainingFolder(Workload workload) {
        return folder(workload).resolve("train");
    }

    Path testFolder(Workload workload) {
        return folder(workload).resolve("test");
    }

    private Path folder(Workload workload) {
        return workload.classes() == 2 ? twoClasses : all;
    }

    @Override
    public DataSet training(Workload workload) {
        return new FolderReader().read(trainingFolder(workload), workload.pictures(), ReadProgress.NONE);
    }

    /** The test pictures that belong to the given training pictures. */
    DataSet test(Workload workload, DataSet training) {
        return new FolderReader()
                .readAs(training.classes(), testFolder(workload), workload.pictures(), ReadProgress.NONE);
    }

    /** Takes the links away, not what they lead to. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        if (Files.isDirectory(twoClasses)) {
            try (Stream<Path> entries = Files.walk(twoClasses)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
