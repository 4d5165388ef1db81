package org.hundredfold.ui.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hundredfold.ui.common.Brought;

/**
 * Where things go that are dropped on the window: a folder opens as data where the place has no use of its own for it,
 * pictures are classified, a network of others is learned from, a run or weights for one are added to the runs.
 *
 * @param picture takes one that is in no file
 * @param run takes a file with a run, or with weights for one
 */
public record Drops(
        Consumer<Path> folder,
        Consumer<List<Path>> pictures,
        Consumer<BufferedImage> picture,
        Consumer<Path> network,
        Consumer<Path> run) {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");
    private static final Set<String> RUNS = Set.of("hundredfold", "npz");

    /** Hands on what was dropped; says in a sentence why not if it is nothing that the program can use. */
    Optional<String> deliver(Brought brought, Place place) {
        if (!brought.refusal().isEmpty()) {
            return Optional.of(brought.refusal());
        }
        if (brought.isEmpty()) {
            return Optional.of(
                    "There is neither a file nor a picture in what was dropped. Save the picture as a file, then drop that.");
        }
        brought.picture().ifPresent(picture);
        return brought.files().isEmpty() ? Optional.empty() : deliver(brought.files(), place);
    }

    private Optional<String> deliver(List<Path> files, Place place) {
        Optional<Path> gone = files.stream().filter(Files::notExists).findFirst();
        if (gone.isPresent()) {
            return Optional.of(
                    "%s is not there. It may have been moved, renamed or deleted; look for it and drop it again."
                            .formatted(gone.get()));
        }
        if (files.size() == 1 && Files.isDirectory(files.get(0))) {
            place.folders().map(FolderDrop::folder).orElse(folder).accept(files.get(0));
            return Optional.empty();
        }
        if (files.stream().anyMatch(Files::isDirectory)) {
            return Optional.of(
                    place.folders().isPresent()
                            ? "Drop one folder at a time, or pictures only."
                            : "Drop one folder at a time: the one that holds a folder for each class.");
        }
        if (files.size() == 1 && ending(files.get(0)).equals("onnx")) {
            network.accept(files.get(0));
            return Optional.empty();
        }
        if (files.size() == 1 && RUNS.contains(ending(files.get(0)))) {
            run.accept(files.get(0));
            return Optional.empty();
        }
        Optional<Path> other =
                files.stream().filter(file -> !PICTURES.contains(ending(file))).findFirst();
        if (other.isPresent()) {
            return Optional.of(
                    "%s is neither a folder nor a picture. Drop a folder to %s, or pictures to classify them."
                            .formatted(other.get().getFileName(), hint(place)));
        }
        pictures.accept(files);
        return Optional.empty();
    }

    /** What a folder dropped on a place does. */
    static String hint(Place place) {
        return place.folders().map(FolderDrop::hint).orElse("open it as data");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
