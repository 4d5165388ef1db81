package org.hundredfold.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where things go that are dropped on the window: a folder opens as data, pictures are classified, a network of others is
 * learned from.
 */
public record Drops(Consumer<Path> folder, Consumer<List<Path>> pictures, Consumer<Path> network) {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp");

    /** Hands the files on; if they are neither one folder nor pictures only, says so in a sentence instead. */
    Optional<String> deliver(List<Path> files) {
        if (files.size() == 1 && Files.isDirectory(files.get(0))) {
            folder.accept(files.get(0));
            return Optional.empty();
        }
        if (files.stream().anyMatch(Files::isDirectory)) {
            return Optional.of("Drop one folder at a time: the one that holds a folder for each class.");
        }
        if (files.size() == 1 && ending(files.get(0)).equals("onnx")) {
            network.accept(files.get(0));
            return Optional.empty();
        }
        Optional<Path> other =
                files.stream().filter(file -> !PICTURES.contains(ending(file))).findFirst();
        if (other.isPresent()) {
            return Optional.of(
                    "%s is neither a folder nor a picture. Drop a folder to open it as data, or pictures to classify them."
                            .formatted(other.get().getFileName()));
        }
        pictures.accept(files);
        return Optional.empty();
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
