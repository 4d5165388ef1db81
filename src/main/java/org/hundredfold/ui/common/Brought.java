package org.hundredfold.ui.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;

/**
 * What is dropped or pasted: files, or a picture that is in no file. A link to a file and text that is a path count as that
 * file, one for each line; an address that holds a picture itself ({@code data:image/...}) counts as the picture.
 *
 * @param files which may be folders, and gone
 * @param refusal in a sentence, for what would have to be fetched and for addresses that hold no readable picture; empty
 *     otherwise
 */
public record Brought(List<Path> files, Optional<BufferedImage> picture, String refusal) {
    private static final String SAVE = "Copy the picture itself, or save it as a file and bring that.";

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

    private static Brought refused(String sentence) {
        return new Brought(List.of(), Optional.empty(), sentence);
    }

    private static Optional<BufferedImage> pictureOn(Clipboard clipboard) {
        Offline.keep();
        return Optional.ofNullable(clipboard.hasImage() ? clipboard.getImage() : null)
                .filter(image -> !image.isError())
                .map(image -> SwingFXUtils.fromFXImage(image, null));
    }

    /** The files that a text names, or the picture it holds; nothing if it says anything else. */
    private static Brought named(String text) {
        if (text.strip().toLowerCase(Locale.ROOT).startsWith("data:")) {
            return held(text.strip());
        }
        List<Path> files = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines().map(String::strip).filter(Brought::counts)::iterator) {
            if (line.toLowerCase(Locale.ROOT).matches("(https?|ftp)://\\S+")) {
                return refused("%s is on the web, and nothing is fetched from there. ".formatted(line) + SAVE);
            }
            Optional<Path> file = file(line);
            if (file.isEmpty()) {
                return of(List.of());
            }
            files.add(file.get());
        }
        return of(files);
    }

    /** RFC 2397: {@code data:image/png;base64,} and the bytes. Browsers give such addresses for small pictures. */
    private static Brought held(String address) {
        try {
            int comma = address.indexOf(',');
            String header = address.substring(0, comma);
            byte[] bytes = URLDecoder.decode(address.substring(comma + 1).replace("+", "%2B"), ISO_8859_1)
                    .getBytes(ISO_8859_1);
            byte[] file = header.toLowerCase(Locale.ROOT).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(bytes)
                    : bytes;
            return new Brought(
                    List.of(), Optional.of(new PictureDecoder().decode(file).image()), "");
        } catch (UnreadablePictureException e) {
            return refused("What the address holds %s.".formatted(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return refused("The address is damaged: it begins with data: and holds nothing that can be read. " + SAVE);
        }
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
