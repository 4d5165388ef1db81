package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/**
 * Reads a folder with one sub-folder per class into memory. Folders within a class folder count to the class. Every file
 * ends as a picture or as a problem with its reason. Callable from any thread; waits, so not from the window's.
 */
public final class FolderReader {
    /**
     * Reads data to train with.
     *
     * @throws ExplainedException if there are not at least two classes with pictures
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted;
     *     nothing goes on then
     */
    public DataSet read(Path folder, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        FolderRefusal.ofParts(folder, scan);
        List<Problem> problems = new ArrayList<>(scan.problems());
        List<LoadedFile> pictures = load(scan.sources(), folder, preprocessing, progress, problems);
        Set<String> filled =
                pictures.stream().map(picture -> picture.source().className()).collect(Collectors.toSet());
        for (String name : scan.classFolders()) {
            if (!filled.contains(name)) {
                problems.add(leftOut(folder.resolve(name), "holds no picture that can be read, so it is no class"));
            }
        }
        List<String> classes =
                scan.classFolders().stream().filter(filled::contains).toList();
        FolderRefusal.ofTooFewClasses(folder, scan, classes);
        return dataSet(folder, classes, pictures, problems, preprocessing, progress);
    }

    /**
     * Reads a separate test folder. Pictures in folders that are none of the classes are left out by name.
     *
     * @param classes of the data trained with; class folders are matched by name
     * @throws ExplainedException if there is no picture of any of the classes
     * @throws java.util.concurrent.CancellationException as for {@link #read}
     */
    public DataSet readAs(List<String> classes, Path folder, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        List<Problem> problems = new ArrayList<>(scan.problems());
        List<Source> known = new ArrayList<>();
        for (Source source : scan.sources()) {
            if (classes.contains(source.className())) {
                known.add(source);
            } else {
                problems.add(leftOut(source.file(), "lies in a folder that is none of the classes"));
            }
        }
        for (String name : classes) {
            if (!scan.classFolders().contains(name)) {
                problems.add(leftOut(folder.resolve(name), "is missing, so the class is not tested"));
            }
        }
        known.sort(Comparator.comparingInt(source -> classes.indexOf(source.className())));
        List<LoadedFile> pictures = load(known, folder, preprocessing, progress, problems);
        FolderRefusal.ofNothingToTest(folder, classes, pictures);
        return dataSet(folder, classes, pictures, problems, preprocessing, progress);
    }

    private static FolderScan scan(Path folder, ReadProgress progress) {
        FolderRefusal.ofNoFolder(folder);
        try {
            return FolderScan.of(folder, progress);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The folder %s cannot be listed. Check that you may read it.".formatted(folder), failure);
        }
    }

    private static List<LoadedFile> load(
            List<Source> sources,
            Path folder,
            Preprocessing preprocessing,
            ReadProgress progress,
            List<Problem> problems) {
        FolderRefusal.ofTooManyPixels(folder, sources.size(), preprocessing);
        List<LoadedFile> loaded = new FileLoader(preprocessing, progress).load(sources);
        loaded.forEach(file -> file.problem().ifPresent(problems::add));
        List<LoadedFile> pictures = loaded.stream().filter(LoadedFile::used).toList();
        problems.addAll(Duplicates.among(pictures));
        return pictures;
    }

    private static DataSet dataSet(
            Path folder,
            List<String> classes,
            List<LoadedFile> loaded,
            List<Problem> problems,
            Preprocessing preprocessing,
            ReadProgress progress) {
        List<Picture> pictures = loaded.stream()
                .map(file -> new Picture(
                        file.source().file(),
                        file.source().relative(),
                        classes.indexOf(file.source().className()),
                        Sha256.hex(file.sha256()),
                        false,
                        file.facts().orElseThrow()))
                .toList();
        PixelStore pixels =
                PixelStore.of(loaded.stream().map(LoadedFile::pixels).toArray(byte[][]::new));
        problems.sort(Comparator.comparing(problem -> problem.file().toString(), FolderScan.BY_CODE_POINT));
        return new DataSet(
                folder,
                classes,
                pictures,
                problems,
                preprocessing,
                pixels,
                siblings(loaded, progress),
                Sha256.of(classes, loaded));
    }

    private static Siblings siblings(List<LoadedFile> loaded, ReadProgress progress) {
        byte[] contents = new byte[Sha256.BYTES * loaded.size()];
        byte[] signatures = new byte[Impression.SIGNATURE_BYTES * loaded.size()];
        for (int i = 0; i < loaded.size(); i++) {
            System.arraycopy(loaded.get(i).sha256(), 0, contents, i * Sha256.BYTES, Sha256.BYTES);
            System.arraycopy(
                    loaded.get(i).signature(),
                    0,
                    signatures,
                    i * Impression.SIGNATURE_BYTES,
                    Impression.SIGNATURE_BYTES);
        }
        return SiblingSearch.among(loaded.size(), contents, signatures, progress);
    }

    private static Problem leftOut(Path file, String reason) {
        return new Problem(file, Kind.LEFT_OUT, reason);
    }
}
