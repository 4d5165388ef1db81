package org.hundredfold.ui.common;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;

/**
 * What is dropped or pasted: files, or a picture that is in no file. A link to a file and text that is a path count as that
 * file, one for each line.
 *
 * @param files which may be folders, and gone
 * @param refusal in a sentence, for what would have to be fetched; empty otherwise
 */
public record Brought(List<Path> files, Optional<BufferedImage> picture, String refusal) {
    public Brought {
        files = List.copyOf(files);
    }

    /** Whether it may be worth a look {@link #by}. */
    public static boolean perhapsBy(Clipboard clipboard) {
        return clipboard.hasFiles() || clipboard.hasImage() || clipboard.hasUrl() || clipboard.hasString();
    }

    /** What the clipboard or a drag has. Nothing is fetched from the web. On the thread of the window. */
    public static Brought by(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            return of(clipboard.getFiles().stream().map(file -> file.toPath()).toList());
        }
        Optional<BufferedImage> picture = pictureOn(clipboard);
        return picture.isPresent()
                ? new Brought(List.of(), picture, "")
                : Stream.of(clipboard.getUrl(), clipboard.getString())
                        .filter(text -> text != null)
                        .map(Brought::named)
                        .filter(named -> !named.isEmpty())
                        .findFirst()
                        .orElse(of(List.of()));
    }

    /** Whether there is nothing to do and nothing to say. */
    public boolean isEmpty() {
        return files.isEmpty() && picture.isEmpty() && refusal.isEmpty();
    }

    private static Brought of(List<Path> files) {
        return new Brought(files, Optional.empty(), "");
    }

    private static Optional<BufferedImage> pictureOn(Clipboard clipboard) {
        Offline.keep();
        return Optional.ofNullable(clipboard.hasImage() ? clipboard.getImage() : null)
                .filter(image -> !image.isError())
                .map(image -> SwingFXUtils.fromFXImage(image, null));
    }

    /** The files that a text names; none if it says anything else. */
    private static Brought named(String text) {
        List<Path> files = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines().map(String::strip).filter(Brought::counts)::iterator) {
            if (line.toLowerCase(Locale.ROOT).matches("(https?|ftp)://\\S+")) {
                return new Brought(
                        List.of(),
                        Optional.empty(),
                        "%s is on the web, and nothing is fetched from there. Copy the picture itself, or save it as a file and bring that."
                                .formatted(line));
            }
            Optional<Path> file = file(line);
            if (file.isEmpty()) {
                return of(List.of());
            }
            files.add(file.get());
        }
        return of(files);
    }

    /** Lists of addresses may have lines that are remarks. */
    private static boolean counts(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static Optional<Path> file(String line) {
        try {
            return line.toLowerCase(Locale.ROOT).startsWith("file:")
                    ? Optional.of(Path.of(URI.create(line.replace(" ", "%20"))))
                    : Optional.of(Path.of(unquoted(line))).filter(Path::isAbsolute);
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    /** A path copied in some file managers stands in quotation marks. */
    private static String unquoted(String line) {
        return line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")
                ? line.substring(1, line.length() - 1)
                : line;
    }
}
