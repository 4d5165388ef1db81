package org.hundredfold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;

/** A user's pictures: a folder with a training folder and a test folder, each with one folder per class. */
final class FolderPictures implements Pictures, AutoCloseable {
    private final Path all;
    private final TemporaryFolder twoClasses;

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
        twoClasses = new TemporaryFolder("hundredfold-two-classes");
        linkTwoClasses();
    }

    private void linkTwoClasses() {
        try {
            for (String part : List.of("train", "test")) {
                Path linked = Files.createDirectory(twoClasses.path().resolve(part));
                for (Path folder : firstTwo(all.resolve("train"))) {
                    Path name = folder.getFileName();
                    Path source = all.resolve(part).resolve(name).toAbsolutePath();
                    Files.createSymbolicLink(linked.resolve(name), source);
                }
            }
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
        return workload.classes() == 2 ? twoClasses.path() : all;
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
    public void close() {
        twoClasses.close();
    }
}
