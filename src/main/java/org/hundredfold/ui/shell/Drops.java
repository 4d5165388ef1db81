package org.hundredfold.ui.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.ui.common.Brought;

/**
 * Where things go that are dropped on the window: a folder opens as data where the place has no use of its own for it,
 * a network of others is learned from, a run or weights for one are added to the runs, all other files are classified.
 *
 * @param pictures takes files that are pictures or say why not
 * @param picture takes one that is in no file
 * @param run takes a file with a run, or with weights for one
 */
public record Drops(
        Consumer<Path> folder,
        Consumer<List<Path>> pictures,
        Consumer<BufferedImage> picture,
        Consumer<Path> network,
        Consumer<Path> run) {
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
        Optional<Path> alone = files.stream().filter(file -> use(file) != null).findFirst();
        if (alone.isPresent() && files.size() > 1) {
            return Optional.of("%s is no picture. Drop it on its own."
                    .formatted(alone.get().getFileName()));
        }
        alone.ifPresentOrElse(file -> use(file).accept(file), () -> pictures.accept(files));
        return Optional.empty();
    }

    /** What a folder dropped on a place does. */
    static String hint(Place place) {
        return place.folders().map(FolderDrop::hint).orElse("open it as data");
    }

    /** Who takes a file that is no picture by its name; null for all others, which are pictures if their content says so. */
    private Consumer<Path> use(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "onnx" -> network;
            case "hundredfold", "npz" -> run;
            default -> null;
        };
    }
}
